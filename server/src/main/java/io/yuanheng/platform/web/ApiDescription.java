package io.yuanheng.platform.web;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.servers.Server;
import io.yuanheng.kernel.Outcome;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How the HTTP interface describes itself at `/v3/api-docs`: the web application's types are generated from that.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class ApiDescription {

    /// Every answer that refuses has this shape, whatever the operation.
    @Bean
    OpenApiCustomizer refusals(ModelResolver resolver) {
        ModelConverters converters = new ModelConverters(true);
        converters.addConverter(resolver);
        converters.addConverter(new RecordSchemas());
        return api -> {
            ResolvedSchema refusal = converters.resolveAsResolvedSchema(new AnnotatedType(ProblemDetails.class).resolveAsRef(false));
            refusal.referencedSchemas.forEach(api.getComponents()::addSchemas);
        };
    }

    // the address it was asked at is no part of the description
    @Bean
    OpenAPI description() {
        SpringDocUtils.getConfig().addResponseWrapperToIgnore(Outcome.class);
        return new OpenAPI()
                .info(new Info().title("园衡 Yuanheng").version("1").description("金额一律是文字；拒绝是 application/problem+json"))
                .servers(List.of(new Server().url("/")));
    }

    @Bean
    ModelResolver modelResolver(ObjectMapperProvider mapper) {
        return new ModelResolver(mapper.jsonMapper(), new NestedNames());
    }

    @Bean
    RecordSchemas recordSchemas() {
        return new RecordSchemas();
    }

    /// `RowAnswers.Row` is `RowAnswersRow`: several answers have a nested record of the same simple name.
    private static final class NestedNames extends TypeNameResolver {
        @Override
        protected String getNameOfClass(Class<?> type) {
            Class<?> outer = type.getEnclosingClass();
            return (outer == null ? "" : getNameOfClass(outer)) + type.getSimpleName();
        }
    }
}
