package org.complang.bulk;

import java.io.IOException;
import java.io.InterruptedIOException;
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

    /// To be asked between two pieces of work.
    ///
    /// @throws InterruptedIOException where nobody waits any more
    static void goOn() throws InterruptedIOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException();
        }
    }

    /// Waits until all have ended; where one fails, the others are let go on to the end of what they have. Where the waiting thread is interrupted, they end as soon as they look ([#goOn]).
    ///
    /// @throws IOException where one failed, or the thread was interrupted; what else a thread throws is thrown, too
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
            try {
                for (Future<Void> one : running) {
                    one.get();
                }
            } catch (InterruptedException e) {
                executor.shutdownNow();
                throw e;
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
