package org.gradewatch.benchmarks.topology;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;

/// A topic of which every record is to be counted in the end: the broker may not leave out those
/// that have a later one, as it does when there are gigabytes of them.
final class Uncompacted {

    private Uncompacted() {}

    static KafkaFuture<Void> topic(Admin admin, String name) {
        var never = new ConfigEntry(TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG, Long.toString(Long.MAX_VALUE));
        return admin.incrementalAlterConfigs(Map.of(
                        new ConfigResource(ConfigResource.Type.TOPIC, name),
                        List.of(new AlterConfigOp(never, AlterConfigOp.OpType.SET))))
                .all();
    }
}
