package org.complang.explain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// A Chromium without a window, through its DevTools protocol: opens pages and says what a reader sees of them.
final class Browser implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final List<String> QUIET = List.of("--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update",
            "--disable-sync", "--disable-quic", "--disable-extensions", "--hide-scrollbars", "--remote-debugging-port=0");
    private static final String READY = "DevTools listening on ";
    private static final int SECONDS = 60;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path profile = Files.createTempDirectory("browser");
    private final Process process;
    private final WebSocket socket;
    private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
    private final List<JsonNode> events = new ArrayList<>();
    private String session;
    private int sent;

    /// Where one is installed: on the path, or where the variable `BROWSER` of the environment says.
    static Optional<Path> find() {
        Stream<Path> named = Optional.ofNullable(System.getenv("BROWSER")).map(Path::of).stream();
        Stream<Path> onPath = Arrays.stream(System.getenv("PATH").split(":")).flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        return Stream.concat(named, onPath).filter(Files::isExecutable).findFirst();
    }

    Browser(Path executable) throws IOException {
        List<String> command = new ArrayList<>(List.of(executable.toString()));
        command.addAll(QUIET);
        command.add("--user-data-dir=" + profile);
        process = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        BufferedReader said = new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
        String address = said.lines().filter(line -> line.startsWith(READY)).findFirst().orElseThrow(() -> new IOException("the browser did not start")).substring(READY.length());
        Thread.ofVirtual().start(() -> drain(said));
        socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(URI.create(address), new Listener()).join();
        String target = call("Target.createTarget", Map.of("url", "about:blank")).get("targetId").asString();
        session = call("Target.attachToTarget", Map.of("targetId", target, "flatten", true)).get("sessionId").asString();
        for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
            call(domain + ".enable", Map.of());
        }
    }

    /// What the browser says later is read, so that it never waits for a reader.
    private static void drain(BufferedReader said) {
        try {
            while (said.readLine() != null) {
                // nobody asks for it
            }
        } catch (IOException _) {
            // the browser has been closed
        }
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                messages.add(JSON.readTree(text.toString()));
                text.setLength(0);
            }
            from.request(1);
            return null;
        }
    }

    private JsonNode call(String method, Map<String, Object> parameters) {
        int number = ++sent;
        Map<String, Object> message = new java.util.HashMap<>(Map.of("id", number, "method", method, "params", parameters));
        if (session != null) {
            message.put("sessionId", session);
        }
        socket.sendText(JSON.writeValueAsString(message), true).join();
        while (true) {
            JsonNode answer = next();
            if (answer.has("id") && answer.get("id").asInt() == number) {
                if (answer.has("error")) {
                    throw new IllegalStateException(method + ": " + answer.get("error"));
                }
                return answer.get("result");
            }
        }
    }

    private JsonNode next() {
        try {
            JsonNode message = messages.poll(SECONDS, TimeUnit.SECONDS);
            if (message == null) {
                throw new IllegalStateException("the browser does not answer");
            }
            if (message.has("method")) {
                events.add(message);
            }
            return message;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Opens a page and waits until it is there.
    void open(Path page) {
        events.clear();
        call("Page.navigate", Map.of("url", page.toUri().toString()));
        while (events.stream().noneMatch(event -> event.get("method").asString().equals("Page.loadEventFired"))) {
            next();
        }
    }

    /// What went wrong while the page was opened: messages of the browser, and what was asked for besides the page itself.
    List<String> faults() {
        call("Runtime.evaluate", Map.of("expression", "0"));
        Stream<String> said = events.stream().filter(event -> List.of("Log.entryAdded", "Runtime.exceptionThrown", "Runtime.consoleAPICalled").contains(event.get("method").asString()))
                .map(JsonNode::toString);
        Stream<String> asked = events.stream().filter(event -> event.get("method").asString().equals("Network.requestWillBeSent")).skip(1).map(JsonNode::toString);
        return Stream.concat(said, asked).toList();
    }

    /// What a script gives.
    JsonNode evaluate(String script) {
        return call("Runtime.evaluate", Map.of("expression", script, "returnByValue", true)).get("result").get("value");
    }

    /// The text that a reader sees; what is folded away is not in it.
    String seen() {
        return evaluate("document.body.innerText").asString();
    }

    /// Shows the page as on a screen of so many pixels.
    void width(int pixels) {
        call("Emulation.setDeviceMetricsOverride", Map.of("width", pixels, "height", 800, "deviceScaleFactor", 1, "mobile", pixels < 500));
    }

    /// Shows the page on screen or on paper, for readers who like it light or dark.
    void media(String medium, String scheme) {
        call("Emulation.setEmulatedMedia", Map.of("media", medium, "features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    @Override
    public void close() {
        socket.abort();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            System.err.println("left behind: " + profile);
        }
    }
}
