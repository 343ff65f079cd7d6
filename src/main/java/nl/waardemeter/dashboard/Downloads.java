package nl.waardemeter.dashboard;

import nl.waardemeter.web.FlatTable;

/** Where the figures of a page are to be had as a file: see {@link FlatTable}. */
record Downloads(String csv, String xlsx) {

    static Downloads of(String path, PageAddress address) {
        return new Downloads(path + ".csv" + address.query(), path + ".xlsx" + address.query());
    }
}
