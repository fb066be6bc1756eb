package io.yuanheng.check;

/// What is to be said of a figure.
public enum Verdict {
    /// printed, the rows then and the rows today agree
    CONFIRMED("confirmed"),
    /// the rows today, or the rows then, give another value
    DIFFERS("differs"),
    /// the text is no longer what was printed
    EDITED("edited in Word"),
    /// a figure somebody stated does not agree with what the rows give
    STATED("stated"),
    /// the declared parts do not add up to the whole
    PARTS("parts"),
    /// taken out of a published copy: there is nothing to check
    MASKED("masked"),
    /// the figure cannot be computed any more, or not by this person
    UNSUPPORTED("unsupported");

    private final String word;

    Verdict(String word) {
        this.word = word;
    }

    /// As commands and the API write it.
    public String word() {
        return word;
    }
}
