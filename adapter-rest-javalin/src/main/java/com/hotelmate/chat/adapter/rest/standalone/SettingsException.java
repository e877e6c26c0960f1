package com.hotelmate.chat.adapter.rest.standalone;

import java.util.List;

/** The settings do not make a server: everything that is wrong with them. */
final class SettingsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SettingsException(List<String> errors) {
        super(String.join(System.lineSeparator(), errors));
    }
}
