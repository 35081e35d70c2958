package io.parta.peer;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.listener.RedisMessageListenerContainer;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** Parta's peer as the documentation of Spring advises: MVC on virtual threads, JDBC, batches, a resource server. */
@SpringBootApplication
public class Peer {

    public static void main(String... arguments) {
        SpringApplication.run(Peer.class, arguments);
    }

    /** A socket logs in by its first message. */
    @Bean
    SecurityFilterChain security(HttpSecurity http) throws Exception {
        return http.csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, "/graphql")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults()))
                .build();
    }

    /** Events one after the other, in the order in which they come. */
    @Bean
    RedisMessageListenerContainer channels(RedisConnectionFactory connections) {
        var channels = new RedisMessageListenerContainer();
        channels.setConnectionFactory(connections);
        channels.setTaskExecutor(new SyncTaskExecutor());
        return channels;
    }
}
