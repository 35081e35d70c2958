package io.parta.schema;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ParseAndValidate;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import io.parta.platform.persistence.Recorded;
import io.parta.platform.persistence.RecordedReads;
import io.parta.testing.Api;
import io.parta.testing.Neighbours;
import io.parta.testing.TestApplication;
import io.parta.testing.TestOrganization;
import io.parta.testing.TestSchool;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The screens of {@code graphql-schema/operations/screens}: each is one operation, answered to who looks at it by so many
 * statements and no more, whatever the page holds.
 */
@QuarkusTest
class ScreensTest {

    enum Screen {
        ORGANIZATION_CABINET("organizationCabinet", "director", TestSchool::id, 20),
        MEMBERS("members", "director", TestSchool::id, 23),
        APPLICATIONS("applications", "director", TestSchool::id, 20),
        INVITATIONS("invitations", "director", TestSchool::id, 20),
        SCHOOL_CLASS("schoolClass", "teacher2", school -> school.fifth().id(), 20),
        APPLICANT_HOME("applicantHome", "stranger", null, 20),
        GUARDIAN_HOME("guardianHome", "guardian", null, 20);

        private final String file;
        private final String user;
        private final @Nullable Function<TestSchool, String> id;
        private final int statements;

        Screen(String file, String user, @Nullable Function<TestSchool, String> id, int statements) {
            this.file = file;
            this.user = user;
            this.id = id;
            this.statements = statements;
        }

        private String document() {
            return SchemaFiles.read(SchemaFiles.FOLDER.resolve("operations/screens/" + file + ".graphql"));
        }
    }

    @Inject
    GraphQLSchema schema;

    @Inject
    RecordedReads reads;

    private TestSchool school;

    @BeforeEach
    void make() {
        // The homes of people show all of their memberships: those of other tests would fill the page.
        Neighbours.uproot(TestOrganization.personKey("guardian"));
        Neighbours.uproot(TestOrganization.personKey("stranger"));
        TestApplication.forgetAll();
        school = TestSchool.make();
    }

    @ParameterizedTest
    @EnumSource
    void isOneOperation(Screen screen) {
        var parsed = new Parser().parseDocument(screen.document());

        assertThat(ParseAndValidate.validate(schema, parsed, Locale.ENGLISH)).isEmpty();
        assertThat(parsed.getDefinitionsOfType(OperationDefinition.class)).hasSize(1);
        assertThat(parsed.getDefinitionsOfType(OperationDefinition.class)
                        .get(0)
                        .getSelectionSet()
                        .getSelections())
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void isAnsweredByAsManyStatementsForTwentyRowsAsForTwo(Screen screen) {
        var rows = new ScreenRows(school);
        // Of one alone nobody is a likely duplicate.
        rows.add(1, 2);
        var two = new JsonObject();
        var few = ask(screen, two);
        rows.add(3, 20);
        var twenty = new JsonObject();
        var many = ask(screen, twenty);

        assertThat(twenty.encode().length()).isGreaterThan(two.encode().length() + 18 * 100);
        assertThat(many).as("statements of twenty rows").hasSameSizeAs(few);
        assertThat(few.size()).as("statements").isLessThanOrEqualTo(screen.statements);
    }

    private List<Recorded.Statement> ask(Screen screen, JsonObject answer) {
        var variables = new JsonObject();
        if (screen.id != null) {
            variables.put("id", screen.id.apply(school));
        }
        return reads.during(() -> answer.mergeIn(Api.as(screen.user).data(screen.document(), variables), true));
    }
}
