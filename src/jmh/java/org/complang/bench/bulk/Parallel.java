package org.complang.bench.bulk;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Parts of a scan on two threads.
final class Parallel {
    private Parallel() { }

    interface Part {
        Facts read() throws IOException;
    }

    /// What all parts say together.
    static Facts read(List<Part> parts) throws InterruptedException {
        Facts all = new Facts();
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Future<Facts>> read = parts.stream().map(part -> threads.submit(part::read)).toList();
            for (Future<Facts> facts : read) {
                all.addAll(facts.get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return all;
    }
}
