package nl.waardemeter.imports;

/** The whole file, mapping or option is refused; nothing of it is taken. */
final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    RefusedException(Refusal refusal) {
        // No values of the file: messages end up in logs
        super(refusal.code().name());
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
