package com.hotelmate.chat.adapter.rest.standalone.settings;

import java.util.List;

/** The settings do not make a server: everything that is wrong with them. */
public final class SettingsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** These are wrong, each in a sentence. */
    public SettingsException(List<String> errors) {
        super(String.join(System.lineSeparator(), errors));
    }
}
