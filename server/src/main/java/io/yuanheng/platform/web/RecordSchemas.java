package io.yuanheng.platform.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Says of each part of a record whether it may be missing: `@Nullable` parts may, all others are always there.
final class RecordSchemas implements ModelConverter {

    private static final String REFERENCE = "#/components/schemas/";

    @Override
    public @Nullable Schema<?> resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Schema<?> resolved = chain.next().resolve(type, context, chain);
        Class<?> raw = TypeFactory.defaultInstance().constructType(type.getType()).getRawClass();
        if (resolved == null || !raw.isRecord()) {
            return resolved;
        }
        Schema<?> described = resolved.get$ref() == null
                ? resolved
                : context.getDefinedModels().get(resolved.get$ref().substring(REFERENCE.length()));
        if (described != null && described.getProperties() != null) {
            complete(raw, described);
        }
        return resolved;
    }

    private static void complete(Class<?> type, Schema<?> schema) {
        schema.setProperties(new TreeMap<>(schema.getProperties()));
        for (RecordComponent part : type.getRecordComponents()) {
            String name = nameOf(part);
            Schema<?> property = schema.getProperties().get(name);
            if (property == null) {
                continue;
            }
            if (!part.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                if (schema.getRequired() == null || !schema.getRequired().contains(name)) {
                    schema.addRequiredItem(name);
                }
            } else if (property.get$ref() == null && property.getTypes() != null) {
                Set<String> types = new LinkedHashSet<>(property.getTypes());
                types.add("null");
                property.setTypes(types);
            }
        }
    }

    private static String nameOf(RecordComponent part) {
        JsonProperty named = part.getAccessor().getAnnotation(JsonProperty.class);
        return named == null || named.value().isEmpty() ? part.getName() : named.value();
    }
}
