package org.gradewatch.rating.contract;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

@Configuration(proxyBeanMethods = false)
class ContractConfiguration {

    /// The files of common-model, as they are.
    @Bean
    RouterFunction<ServerResponse> contract() {
        return RouterFunctions.resources("/contract/**", new ClassPathResource("contract/"));
    }
}
