package nl.waardemeter.demo;

/**
 * A visit as a source knows it.
 *
 * @param number the source's own, in the order of time
 * @param at when it came, in seconds since 1970
 */
record Contact(String number, Visit visit, long at) {

    /** Somebody hung up and calls once more: the source sees another contact. */
    Contact again(long later) {
        return new Contact(number + "R", visit, later);
    }
}
