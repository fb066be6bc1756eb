package io.yuanheng.declaration;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// JSON Schemas of the files of a pack, for completion and checking in an editor.
///
/// Generated from the records that files are bound to, so the two cannot drift apart. A schema knows shapes and words only; that a field
/// exists and a unit fits is checked by [Packs].
final class JsonSchemas {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final ObjectNode definitions = JSON.createObjectNode();

    private JsonSchemas() {}

    /// @return the text of each schema by file name, such as `ledger.json`
    static SortedMap<String, String> all() {
        SortedMap<String, String> schemas = new TreeMap<>();
        schemas.put("pack.json", of("包", Written.Pack.class));
        schemas.put("dictionary.json", of("代码表", Written.DictionaryFile.class));
        schemas.put("ledger.json", of("台账", Written.Ledger.class));
        schemas.put("indicator.json", of("指标", Written.Indicator.class));
        schemas.put("calendar.json", of("工作日历", Written.Calendar.class));
        schemas.put("deadline.json", of("期限", Written.Deadline.class));
        schemas.put("lamps.json", of("灯色规则", Written.Lamps.class));
        schemas.put("ladder.json", of("催办阶梯", Written.Ladder.class));
        schemas.put("measures.json", of("履约措施", Written.Measures.class));
        schemas.put("approval.json", of("联合审批", Written.Approval.class));
        schemas.put("method.json", of("评价办法", Written.Method.class));
        schemas.put("report.json", of("报告", Written.Report.class));
        schemas.put("role.json", of("角色", Written.Role.class));
        schemas.put("units.json", of("机构", Written.Units.class));
        schemas.put("language.json", of("另一种语言", Written.Language.class));
        schemas.put("overlay.json", of("修改", Written.Overlay.class));
        return schemas;
    }

    private static String of(String title, Class<? extends Record> root) {
        JsonSchemas schemas = new JsonSchemas();
        ObjectNode schema = JSON.createObjectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", title);
        schema.setAll(schemas.object(root));
        if (!schemas.definitions.isEmpty()) {
            schema.set("$defs", schemas.definitions);
        }
        return JSON.writeValueAsString(schema) + "\n";
    }

    private ObjectNode object(Class<?> shape) {
        ObjectNode object = JSON.createObjectNode();
        object.put("type", "object");
        ObjectNode properties = object.putObject("properties");
        ArrayNode required = JSON.createArrayNode();
        for (RecordComponent component : shape.getRecordComponents()) {
            properties.set(Binder.key(component), component(component));
            if (!Binder.mayBeLeftOut(component)) {
                required.add(Binder.key(component));
            }
        }
        if (!required.isEmpty()) {
            object.set("required", required);
        }
        object.put("additionalProperties", false);
        return object;
    }

    private ObjectNode component(RecordComponent component) {
        ObjectNode schema = JSON.createObjectNode();
        Written.Says says = component.getAnnotation(Written.Says.class);
        if (says != null) {
            schema.put("description", says.value());
        }
        ObjectNode value = value(component.getGenericType(), component);
        if (component.isAnnotationPresent(Written.OrOne.class)) {
            schema.putArray("anyOf").add(value.get("items")).add(value);
        } else {
            schema.setAll(value);
        }
        return schema;
    }

    private ObjectNode value(Type type, AnnotatedElement rules) {
        ObjectNode schema = JSON.createObjectNode();
        if (type instanceof ParameterizedType generic) {
            Type[] of = generic.getActualTypeArguments();
            if (of.length == 1) {
                schema.put("type", "array").set("items", value(of[0], rules));
            } else {
                schema.put("type", "object").set("additionalProperties", value(of[1], rules));
            }
            return schema;
        }
        if (type == Written.Text.class) {
            return text(rules);
        }
        if (type == Written.Flag.class) {
            schema.putArray("enum").add(true).add(false).add("yes").add("no").add("true").add("false");
            return schema;
        }
        if (type == Written.Whole.class) {
            schema.putArray("type").add("integer").add("string");
            return schema.put("pattern", "^[0-9]{1,6}$").put("minimum", 0);
        }
        return reference((Class<?>) type);
    }

    /// Editors type scalars, we do not: a title may look like a number to them.
    private static ObjectNode text(AnnotatedElement rules) {
        ObjectNode schema = JSON.createObjectNode();
        Written.OneOf allowed = rules.getAnnotation(Written.OneOf.class);
        if (allowed != null) {
            Stream.of(allowed.value()).forEach(schema.putArray("enum")::add);
        } else {
            List.of("string", "number", "boolean").forEach(schema.putArray("type")::add);
        }
        return schema;
    }

    private ObjectNode reference(Class<?> shape) {
        String name = shape.getSimpleName();
        if (!definitions.has(name)) {
            definitions.putObject(name);
            definitions.set(name, abbreviable(shape));
        }
        return JSON.createObjectNode().put("$ref", "#/$defs/" + name);
    }

    private ObjectNode abbreviable(Class<?> shape) {
        ObjectNode object = object(shape);
        Written.Short abbreviation = shape.getAnnotation(Written.Short.class);
        if (abbreviation == null) {
            return object;
        }
        ObjectNode either = JSON.createObjectNode();
        either.putArray("anyOf").add(object.path("properties").path(abbreviation.value())).add(object);
        return either;
    }
}
