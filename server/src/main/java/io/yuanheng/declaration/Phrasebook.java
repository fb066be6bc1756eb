package io.yuanheng.declaration;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// What the titles of the declarations are called in another language.
///
/// Titles are said in Chinese where they are declared; a screen in another language looks them up by the Chinese words, so that one
/// entry serves all fields of that title.
///
/// @param language a BCP 47 tag such as `en`
/// @param words by the Chinese title
public record Phrasebook(String language, Map<String, String> words) {

    public Phrasebook {
        words = Collections.unmodifiableMap(new TreeMap<>(words));
    }
}
