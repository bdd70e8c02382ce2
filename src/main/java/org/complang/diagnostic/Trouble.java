package org.complang.diagnostic;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.zip.ZipException;
import org.complang.wording.Phrase;

/// Why a file cannot be read or written, in words of those who have the file.
public final class Trouble {
    private Trouble() { }

    /// The words for a failure of the system, or of a library that reads a format: what it says itself is shown only where nothing better is known.
    public static Phrase of(Throwable failure) {
        return switch (failure) {
            case EOFException _ -> Phrase.of("trouble.cut-off");
            case ZipException _ -> Phrase.of("trouble.compression");
            case CharacterCodingException _ -> Phrase.of("trouble.letters");
            case AccessDeniedException _ -> Phrase.of("trouble.denied");
            case NoSuchFileException _ -> Phrase.of("trouble.not-there");
            case FileSystemException system when system.getReason() != null -> Phrase.of("trouble.system", system.getReason());
            case DirectoryIteratorException inFolder -> of(inFolder.getCause());
            case UncheckedIOException wrapped -> of(wrapped.getCause());
            case IOException system when system.getCause() == null -> Phrase.of("trouble.system", said(system));
            case IOException wrapped -> of(wrapped.getCause());
            // What a library says of its own insides helps nobody.
            case NullPointerException _, ClassCastException _, IndexOutOfBoundsException _, NegativeArraySizeException _ -> Phrase.of("trouble.damaged");
            default -> saidItself(failure).map(line -> Phrase.of("trouble.content", line)).orElse(Phrase.of("trouble.damaged"));
        };
    }

    private static String said(Throwable failure) {
        return saidItself(failure).orElse(failure.getClass().getSimpleName());
    }

    private static Optional<String> saidItself(Throwable failure) {
        return Optional.ofNullable(failure.getMessage()).flatMap(message -> message.lines().findFirst()).filter(line -> !line.isBlank());
    }
}
