package org.gradewatch.wire;

import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.security.auth.SecurityProtocol;
import org.apache.kafka.common.test.JaasUtils;
import org.apache.kafka.common.test.KafkaClusterTestKit;
import org.apache.kafka.common.test.TestKitNodes;

/// A broker where everyone has a name and a password, and nobody may anything that was not allowed.
final class GuardedBroker implements AutoCloseable {

    static final String STRANGER = JaasUtils.KAFKA_PLAIN_USER1;

    private final KafkaClusterTestKit cluster;

    private GuardedBroker(KafkaClusterTestKit cluster) {
        this.cluster = cluster;
    }

    static GuardedBroker start() throws Exception {
        var nodes = new TestKitNodes.Builder()
                .setCombined(true)
                .setNumBrokerNodes(1)
                .setNumControllerNodes(1)
                .setBrokerSecurityProtocol(SecurityProtocol.SASL_PLAINTEXT)
                .setControllerSecurityProtocol(SecurityProtocol.SASL_PLAINTEXT)
                .build();
        var kit = new KafkaClusterTestKit.Builder(nodes);
        Map.of(
                        "authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer",
                        "super.users", "User:" + JaasUtils.KAFKA_PLAIN_ADMIN,
                        "allow.everyone.if.no.acl.found", "false",
                        "auto.create.topics.enable", "false",
                        "offsets.topic.replication.factor", "1",
                        "offsets.topic.num.partitions", "3",
                        "transaction.state.log.num.partitions", "3",
                        "transaction.state.log.replication.factor", "1",
                        "transaction.state.log.min.isr", "1",
                        "group.initial.rebalance.delay.ms", "0")
                .forEach(kit::setConfigProp);
        KafkaClusterTestKit cluster = kit.build();
        cluster.format();
        cluster.startup();
        cluster.waitForReadyBrokers();
        return new GuardedBroker(cluster);
    }

    Map<String, Object> operator() {
        return client(JaasUtils.KAFKA_PLAIN_ADMIN, JaasUtils.KAFKA_PLAIN_ADMIN_PASSWORD);
    }

    Map<String, Object> stranger() {
        return client(STRANGER, JaasUtils.KAFKA_PLAIN_USER1_PASSWORD);
    }

    /// The settings that a document gives, as the stranger has to complete them.
    Properties stranger(Properties settings) {
        var all = new Properties();
        all.putAll(settings);
        all.putAll(stranger());
        return all;
    }

    private Map<String, Object> client(String user, String password) {
        return Map.of(
                CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
                cluster.bootstrapServers(),
                CommonClientConfigs.SECURITY_PROTOCOL_CONFIG,
                "SASL_PLAINTEXT",
                SaslConfigs.SASL_MECHANISM,
                "PLAIN",
                SaslConfigs.SASL_JAAS_CONFIG,
                "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"%s\" password=\"%s\";"
                        .formatted(user, password));
    }

    @Override
    public void close() throws Exception {
        cluster.close();
    }
}
