package org.complang.bulk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Several threads that do the same until there is nothing more to do.
final class Workers {
    /// What each thread does.
    interface Work {
        void run() throws IOException;
    }

    private Workers() { }

    /// Waits until all have ended; where one fails, the others are let go on to the end of what they have.
    ///
    /// @throws IOException where one failed; what else a thread throws is thrown, too
    static void run(int threads, Work work) throws IOException {
        Callable<Void> task = () -> {
            work.run();
            return null;
        };
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            List<Future<Void>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(executor.submit(task));
            }
            for (Future<Void> one : running) {
                one.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException failed -> throw failed;
                case RuntimeException mistake -> throw mistake;
                case Error error -> throw error;
                case Throwable other -> throw new IllegalStateException(other);
            }
        }
    }
}
