package org.complang.certificate.check;

/// Why a certificate is not accepted: the first thing that was found wrong.
public final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    /// The kinds of what can be wrong.
    public enum Kind {
        /// It is not written as certificates are.
        FORM,
        /// It is not as it was written.
        SEAL,
        /// It speaks of another programme, or of other requirements than the programme has.
        PROGRAMME,
        /// The data holds no document with its digest.
        DATA,
        /// The document has mistakes, so that nothing can be certified of it.
        FAULTY_DATA,
        /// It cites a record or a value that the data does not have there.
        CITED,
        /// It cites a record twice where every record counts once.
        REPEATED,
        /// It leaves a record, a person or a part out on which its claim rests.
        LACKING,
        /// It claims something that does not follow from what it cites.
        CLAIM
    }

    private final Kind kind;
    private final String place;
    private final String claimed;
    private final String found;

    Refusal(Kind kind, String place, String claimed, String found) {
        super(kind + " at " + place + ": " + claimed + " / " + found, null, false, false);
        this.kind = kind;
        this.place = place;
        this.claimed = claimed;
        this.found = found;
    }

    public Kind kind() {
        return kind;
    }

    /// Where in the certificate it stands, as a JSON pointer; of faulty data, where in the document.
    public String place() {
        return place;
    }

    /// What the certificate says there.
    public String claimed() {
        return claimed;
    }

    /// What is so; empty where the kind says it all.
    public String found() {
        return found;
    }
}
