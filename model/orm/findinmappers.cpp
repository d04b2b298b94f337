#include "model/orm/findinmappers.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

class MapperFindings {
    Q_DECLARE_TR_FUNCTIONS(MapperFindings)

public:
    MapperFindings(const Mappers& mappers, const Schema& schema, Enforcement enforcement)
        : m_mappers(mappers)
        , m_schema(schema)
        , m_isEnforcing(enforcement != Enforcement::Off)
    {
    }

    std::vector<MapperFinding> run()
    {
        for (size_t i = 0; i < m_mappers.relationships.size(); ++i) {
            m_id = RelationshipId{static_cast<int>(i)};
            switch (relationship().direction) {
            case Direction::OneToMany:
                lookAtChildren();
                break;
            case Direction::ManyToOne:
                lookAtParent();
                break;
            case Direction::ManyToMany:
                break;
            }
        }
        return std::move(m_findings);
    }

private:
    const Relationship& relationship() const { return m_mappers.relationship(m_id); }
    QString parent() const { return m_mappers.mapper(relationship().parent).className; }
    QString target() const { return m_mappers.mapper(relationship().target).className; }

    /// "child.parent_id"
    QString keyColumn() const
    {
        const TableColumn column = relationship().pairs.front().referring;
        const Table& table = m_schema.table(column.table);
        return table.displayName() + u'.' + table.column(column.column).name;
    }

    QString referredColumn() const
    {
        const TableColumn column = relationship().pairs.front().referred;
        const Table& table = m_schema.table(column.table);
        return table.displayName() + u'.' + table.column(column.column).name;
    }

    void add(const QString& code, const QString& consequence, const QString& repair)
    {
        m_findings.push_back({code, m_id, parent() + u'.' + relationship().name, consequence, repair});
    }

    void lookAtParent()
    {
        if (relationship().isViewOnly || !relationship().cascadesDelete)
            return;
        add(u"cascade-on-many-to-one"_s,
            tr("session.delete() of one %1 also deletes the %2 that it refers to, and fails where other rows "
               "refer to that, too. The delete cascade belongs on the side of %2.")
                .arg(parent(), target()),
            u"%1 = relationship(\"%2\")"_s.arg(relationship().name, target()));
    }

    void lookAtChildren()
    {
        if (relationship().pairs.empty())
            return;
        const ForeignKey* key = foreignKey();
        const bool isActing = m_isEnforcing && key && key->fault == ForeignKeyFault::None;
        if (relationship().isViewOnly) {
            if (!hasWritingTwin())
                add(u"viewonly-children"_s,
                    tr("session.delete() of one %1 leaves its rows of %2 alone: the database alone decides.")
                        .arg(parent(), target()),
                    withOptions(u"cascade=\"all, delete-orphan\""_s));
            return;
        }
        if (!isActing)
            add(u"no-key-enforced"_s,
                tr("No foreign key of the database acts from %1 to %2: query.delete() and SQL leave rows of "
                   "%3 "
                   "that refer to nothing, and nothing refuses that.")
                    .arg(keyColumn(), referredColumn(), target()),
                key ? enforcement() : foreignKeyColumn(u"CASCADE"_s));
        relationship().cascadesDelete ? lookAtCascade(key, isActing) : lookAtNulls(key, isActing);
    }

    static QString enforcement() { return tr("# Enforce foreign keys on every connection of the program."); }

    void lookAtCascade(const ForeignKey* key, bool isActing)
    {
        const bool hasCascade = key && key->onDelete == ReferentialAction::Cascade;
        if (relationship().passiveDeletes == PassiveDeletes::Yes && !(isActing && hasCascade))
            add(u"passive-without-cascade"_s,
                tr("With passive_deletes=True session.delete() leaves rows of %1 that are not loaded to the "
                   "database, which does not delete them: they refuse the delete or refer to nothing.")
                    .arg(target()),
                hasCascade ? enforcement() : foreignKeyColumn(u"CASCADE"_s));
        else if (isActing && !hasCascade)
            add(u"cascade-in-session-only"_s,
                tr("session.delete() of one %1 deletes its rows of %2 one by one; query.delete() and SQL do "
                   "not, "
                   "and end with what ON DELETE %3 does.")
                    .arg(parent(), target(), sqlWords(key->onDelete)),
                foreignKeyColumn(u"CASCADE"_s));
    }

    void lookAtNulls(const ForeignKey* key, bool isActing)
    {
        if (relationship().passiveDeletes == PassiveDeletes::All)
            return;
        const QString repair = withOptions(u"cascade=\"all, delete-orphan\", passive_deletes=True"_s);
        const bool isOfLoadedOnly = relationship().passiveDeletes == PassiveDeletes::Yes;
        const bool wouldAct = key
            && (key->onDelete == ReferentialAction::Cascade || key->onDelete == ReferentialAction::SetNull);
        if (isAny([](const Column&, const ModelColumn* model) { return model && model->isPrimaryKey; }))
            add(u"null-into-key"_s,
                (isOfLoadedOnly ? tr(
                     "session.delete() of one %1 with rows of %2 that are loaded ends with “AssertionError: "
                     "Dependency rule tried to blank-out primary key column '%3'”. Those that are not loaded "
                     "are "
                     "left to the database.")
                                : tr("session.delete() of one %1 with rows of %2 ends with “AssertionError: "
                                     "Dependency rule "
                                     "tried to "
                                     "blank-out primary key column '%3'”."))
                    .arg(parent(), target(), keyColumn()),
                repair);
        else if (isAny([](const Column& column, const ModelColumn*) {
                     return column.nullability == Nullability::NotNull;
                 }))
            add(u"null-into-not-null"_s,
                (isOfLoadedOnly ? tr("session.delete() of one %1 sets %2 to NULL in the rows of %3 that are "
                                     "loaded, which the "
                                     "column does not take: the database refuses it. Those that are not "
                                     "loaded are left to the "
                                     "database.")
                                : tr("session.delete() of one %1 sets %2 to NULL, which the column does not "
                                     "take: the database "
                                     "refuses it while there are rows of %3."))
                    .arg(parent(), keyColumn(), target()),
                repair);
        else if (relationship().passiveDeletes == PassiveDeletes::Yes && !(isActing && wouldAct))
            add(u"passive-without-cascade"_s,
                tr("With passive_deletes=True session.delete() leaves rows of %1 that are not loaded to the "
                   "database, which does nothing for them: they refuse the delete or refer to nothing.")
                    .arg(target()),
                wouldAct ? enforcement() : foreignKeyColumn(u"SET NULL"_s));
        else if (isActing && relationship().passiveDeletes == PassiveDeletes::No
                 && key->onDelete == ReferentialAction::Cascade)
            add(u"nulls-before-cascade"_s,
                tr("session.delete() of one %1 first sets %2 to NULL, so ON DELETE CASCADE never runs: the "
                   "rows of "
                   "%3 stay, without a parent.")
                    .arg(parent(), keyColumn(), target()),
                repair);
    }

    template <typename Predicate>
    bool isAny(const Predicate& predicate) const
    {
        return std::ranges::any_of(relationship().pairs, [&](const ColumnPair& pair) {
            return predicate(m_schema.table(pair.referring.table).column(pair.referring.column),
                             m_mappers.modelColumn(pair.referring));
        });
    }

    /// The one that has the columns of the relationship; null where the database has none.
    const ForeignKey* foreignKey() const
    {
        const std::vector<ColumnPair>& pairs = relationship().pairs;
        for (const ForeignKey& key : m_schema.foreignKeys()) {
            const bool isSame = key.childColumns.size() == pairs.size()
                && std::ranges::all_of(pairs, [&](const ColumnPair& pair) {
                                    const auto found
                                        = std::ranges::find(key.childColumns, pair.referring.column);
                                    const auto place = static_cast<size_t>(found - key.childColumns.begin());
                                    return found != key.childColumns.end() && place < key.parentColumns.size()
                                        && key.parentColumns[place] == pair.referred.column;
                                });
            if (isSame && key.child == pairs.front().referring.table
                && key.parent == pairs.front().referred.table)
                return &key;
        }
        return nullptr;
    }

    /// Whether another relationship of the class handles the same rows.
    bool hasWritingTwin() const
    {
        return std::ranges::any_of(m_mappers.relationships, [&](const Relationship& other) {
            return other.direction == Direction::OneToMany && !other.isViewOnly
                && other.parent == relationship().parent && other.target == relationship().target;
        });
    }

    QString withOptions(const QString& options) const
    {
        return u"%1 = relationship(\"%2\", %3)"_s.arg(relationship().name, target(), options);
    }

    QString foreignKeyColumn(const QString& action) const
    {
        const TableColumn column = relationship().pairs.front().referring;
        return u"%1 = Column(ForeignKey(\"%2\", ondelete=\"%3\"))"_s.arg(
            m_schema.table(column.table).column(column.column).name, referredColumn(), action);
    }

    const Mappers& m_mappers;
    const Schema& m_schema;
    bool m_isEnforcing = true;
    RelationshipId m_id;
    std::vector<MapperFinding> m_findings;
};

} // namespace

std::vector<MapperFinding> findInMappers(const Mappers& mappers, const Schema& schema,
                                         Enforcement enforcement)
{
    return MapperFindings(mappers, schema, enforcement).run();
}
