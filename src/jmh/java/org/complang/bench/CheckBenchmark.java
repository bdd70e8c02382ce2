package org.complang.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.complang.Comp;
import org.complang.diagnostic.Diagnostic;
import org.complang.source.SourceFile;
import org.complang.syntax.ProgrammeFiles;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Reading and checking the shipped programme, with one competency of it once or many times under other names: the cost must grow as the text does.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class CheckBenchmark {
    @Param({"0", "100", "400"})
    public int copies;

    private List<SourceFile> files;

    @Setup
    public void setUp() {
        List<Diagnostic> ignored = new ArrayList<>();
        files = new ArrayList<>(ProgrammeFiles.read(List.of(Path.of("competencies")), ignored::add));
        SourceFile copied = files.stream().filter(file -> file.name().endsWith("cloud-productivity.comp")).findFirst().orElseThrow();
        for (int i = 0; i < copies; i++) {
            files.add(new SourceFile("copy-" + i + ".comp", copied.text().replace("competency cloud-productivity", "competency copy-" + i)));
        }
    }

    @Benchmark
    public Object check() {
        List<Diagnostic> diagnostics = new ArrayList<>();
        return Comp.of(files, diagnostics::add).orElseThrow(() -> new IllegalStateException(diagnostics.toString()));
    }
}
