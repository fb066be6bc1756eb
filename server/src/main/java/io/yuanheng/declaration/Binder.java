package io.yuanheng.declaration;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Binds a tree to one of the records of [Written], noting everything that does not fit.
final class Binder {

    private final Findings findings;

    Binder(Findings findings) {
        this.findings = findings;
    }

    /// @return empty when something necessary is missing or wrong; it has been noted
    <T extends Record> Optional<T> bind(YamlTree tree, Class<T> shape) {
        return Optional.ofNullable(record(tree, shape));
    }

    /// The key of a component: `identifiedBy` is written `identified_by`.
    static String key(RecordComponent component) {
        return component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    static boolean mayBeLeftOut(RecordComponent component) {
        boolean collection = List.class.isAssignableFrom(component.getType()) || Map.class.isAssignableFrom(component.getType());
        return collection || component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private <T extends Record> @Nullable T record(YamlTree tree, Class<T> shape) {
        Written.Short abbreviation = shape.getAnnotation(Written.Short.class);
        if (!(tree instanceof YamlTree.Entries(var entries, var place))) {
            if (abbreviation == null) {
                findings.add(DeclarationProblem.WRONG_SHAPE, tree.place(), "这里应写成“键: 值”的形式", keysOf(shape));
                return null;
            }
            var only = new YamlTree.Scalar(abbreviation.value(), tree.place(), _ -> tree.place());
            return record(new YamlTree.Entries(List.of(new YamlTree.Entry(only, tree)), tree.place()), shape);
        }
        RecordComponent[] components = shape.getRecordComponents();
        Map<String, YamlTree> written = new LinkedHashMap<>();
        for (YamlTree.Entry entry : entries) {
            if (Stream.of(components).noneMatch(c -> key(c).equals(entry.key().text()))) {
                findings.unknown(
                        DeclarationProblem.UNKNOWN_KEY,
                        text(entry.key()),
                        "不认识的键 " + entry.key().text(),
                        Stream.of(components).map(Binder::key).toList());
            }
            written.put(entry.key().text(), entry.value());
        }
        @Nullable Object[] arguments = new Object[components.length];
        boolean complete = true;
        for (int i = 0; i < components.length; i++) {
            YamlTree value = written.get(key(components[i]));
            if (value == null && !mayBeLeftOut(components[i])) {
                findings.add(DeclarationProblem.MISSING_KEY, place, "缺少 " + key(components[i]), meaning(components[i]));
            }
            arguments[i] = value == null ? absent(components[i]) : component(value, components[i]);
            complete &= arguments[i] != null || components[i].getAnnotatedType().isAnnotationPresent(Nullable.class);
        }
        return complete ? make(shape, arguments) : null;
    }

    private static @Nullable Object absent(RecordComponent component) {
        if (List.class.isAssignableFrom(component.getType())) {
            return List.of();
        }
        return Map.class.isAssignableFrom(component.getType()) ? Map.of() : null;
    }

    private @Nullable Object component(YamlTree tree, RecordComponent component) {
        YamlTree value = component.isAnnotationPresent(Written.OrOne.class) && tree instanceof YamlTree.Scalar
                ? new YamlTree.Items(List.of(tree), tree.place())
                : tree;
        return value(value, component.getGenericType(), component);
    }

    private @Nullable Object value(YamlTree tree, Type type, AnnotatedElement rules) {
        if (type instanceof ParameterizedType generic) {
            Type[] of = generic.getActualTypeArguments();
            return of.length == 1 ? list(tree, of[0], rules) : map(tree, of[1], rules);
        }
        if (!(type instanceof Class<?> shape)) {
            throw new IllegalStateException("no binding for " + type);
        }
        if (shape == Written.Text.class || shape == Written.Flag.class || shape == Written.Whole.class) {
            return scalar(tree, shape, rules);
        }
        return record(tree, shape.asSubclass(Record.class));
    }

    /// Faulty items are left out; they have been noted.
    private @Nullable Object list(YamlTree tree, Type item, AnnotatedElement rules) {
        if (!(tree instanceof YamlTree.Items(var items, var _))) {
            findings.add(DeclarationProblem.WRONG_SHAPE, tree.place(), "这里应是列表", "写成 [a, b]");
            return null;
        }
        List<Object> bound = new ArrayList<>();
        for (YamlTree each : items) {
            Object value = value(each, item, rules);
            if (value != null) {
                bound.add(value);
            }
        }
        return List.copyOf(bound);
    }

    private @Nullable Object map(YamlTree tree, Type item, AnnotatedElement rules) {
        if (!(tree instanceof YamlTree.Entries(var entries, var _))) {
            findings.add(DeclarationProblem.WRONG_SHAPE, tree.place(), "这里应写成“代码: 内容”的形式", null);
            return null;
        }
        Map<Written.Text, Object> bound = new LinkedHashMap<>();
        for (YamlTree.Entry entry : entries) {
            Object value = value(entry.value(), item, rules);
            if (value == null) {
                findings.dropped(entry.key().text());
            } else {
                bound.put(text(entry.key()), value);
            }
        }
        return bound;
    }

    private @Nullable Object scalar(YamlTree tree, Class<?> shape, AnnotatedElement rules) {
        if (!(tree instanceof YamlTree.Scalar scalar)) {
            findings.add(DeclarationProblem.WRONG_SHAPE, tree.place(), "这里应是一个值", null);
            return null;
        }
        if (scalar.text().isBlank()) {
            findings.add(DeclarationProblem.BAD_VALUE, tree.place(), "值是空的", "没有内容的键请整行删去");
            return null;
        }
        if (shape == Written.Flag.class) {
            return flag(scalar);
        }
        if (shape == Written.Whole.class) {
            return whole(scalar);
        }
        Written.OneOf allowed = rules.getAnnotation(Written.OneOf.class);
        if (allowed != null && !Arrays.asList(allowed.value()).contains(scalar.text())) {
            findings.unknown(
                    DeclarationProblem.BAD_VALUE, text(scalar), "“" + scalar.text() + "”不是这里允许的词", Arrays.asList(allowed.value()));
            return null;
        }
        return text(scalar);
    }

    private Written.@Nullable Flag flag(YamlTree.Scalar scalar) {
        return switch (scalar.text()) {
            case "yes", "true" -> new Written.Flag(true, scalar.place());
            case "no", "false" -> new Written.Flag(false, scalar.place());
            default -> {
                findings.add(DeclarationProblem.BAD_VALUE, scalar.place(), "“" + scalar.text() + "”应为 yes 或 no", null);
                yield null;
            }
        };
    }

    private Written.@Nullable Whole whole(YamlTree.Scalar scalar) {
        if (scalar.text().matches("\\d{1,6}")) {
            return new Written.Whole(Integer.parseInt(scalar.text()), scalar.place());
        }
        findings.add(DeclarationProblem.BAD_VALUE, scalar.place(), "“" + scalar.text() + "”应为整数", null);
        return null;
    }

    static Written.Text text(YamlTree.Scalar scalar) {
        return new Written.Text(scalar.text().stripTrailing(), scalar.place(), scalar.positions());
    }

    private static @Nullable String meaning(RecordComponent component) {
        Written.Says says = component.getAnnotation(Written.Says.class);
        return says == null ? null : key(component) + "：" + says.value();
    }

    private static String keysOf(Class<?> shape) {
        return "可用的键：" + String.join("、", Stream.of(shape.getRecordComponents()).map(Binder::key).toList());
    }

    private static <T extends Record> T make(Class<T> shape, @Nullable Object[] arguments) {
        try {
            Class<?>[] types = Stream.of(shape.getRecordComponents()).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return shape.getDeclaredConstructor(types).newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
