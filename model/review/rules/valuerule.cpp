#include "model/review/checkcontext.h"
#include "model/review/rules/rules.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ValueRule)
};

/// "invoice.customer_id TEXT"
QString described(const Table& table, ColumnId id)
{
    const Column& column = table.column(id);
    return (table.displayName() + u'.' + column.name + u' ' + column.type).trimmed();
}

QString pairs(const Schema& schema, const ForeignKey& key)
{
    QStringList texts;
    for (size_t i = 0; i < key.childColumns.size(); ++i)
        texts << Texts::tr("%1 refers to %2")
                     .arg(described(schema.table(key.child), key.childColumns[i]),
                          described(schema.table(key.parent), key.parentColumns[i]));
    return texts.join(u", "_s);
}

} // namespace

void checkValues(const CheckContext& context)
{
    const Schema& schema = context.schema;
    for (const ForeignKeyId id : context.keys()) {
        const ForeignKey& key = schema.foreignKey(id);
        if (key.fault != ForeignKeyFault::None)
            continue;
        switch (context.detail(id).values) {
        case KeyValues::Alike:
            break;
        case KeyValues::Narrower: {
            Finding finding = context.finding(u"type-mismatch"_s, Severity::Note, id);
            finding.evidence = Texts::tr("%1.").arg(pairs(schema, key));
            finding.consequence
                = Texts::tr("Once keys outgrow the child's type, no child can refer to them.");
            finding.repair = Texts::tr("Give the child's column the type of the parent's.");
            context.found(finding);
            break;
        }
        case KeyValues::OtherType: {
            Finding finding = context.finding(u"type-mismatch"_s, Severity::Warning, id);
            finding.evidence = Texts::tr("%1.").arg(pairs(schema, key));
            finding.consequence = Texts::tr("%1 converts values to compare them: an index may be of no use, "
                                            "and a value may count as "
                                            "a child and still not be found by the action.")
                                      .arg(context.facts.name());
            finding.repair
                = (Texts::tr("Give both columns the same type.") + u' ' + context.facts.wayToChangeKeys())
                      .trimmed();
            context.found(finding);
            break;
        }
        case KeyValues::OtherCollation: {
            Finding finding = context.finding(u"collation-mismatch"_s, Severity::Warning, id);
            QStringList texts;
            for (size_t i = 0; i < key.childColumns.size(); ++i) {
                const Column& child = schema.table(key.child).column(key.childColumns[i]);
                const Column& parent = schema.table(key.parent).column(key.parentColumns[i]);
                if (child.collation != parent.collation)
                    texts << Texts::tr("%1 has the collation %2, and %3 has %4")
                                 .arg(child.name, child.collation, parent.name, parent.collation);
            }
            finding.evidence = texts.isEmpty()
                ? Texts::tr("%1, with other collations.").arg(pairs(schema, key))
                : Texts::tr("%1.").arg(texts.join(u", "_s));
            finding.consequence
                = Texts::tr("Texts that are equal to the parent may differ to the child: rows are found as "
                            "children that a query by the child's own collation does not show, and an "
                            "index of the child may be of no use.");
            finding.repair = (Texts::tr("Give both columns the same collation.") + u' '
                              + context.facts.wayToChangeKeys())
                                 .trimmed();
            context.found(finding);
            break;
        }
        }
    }
}
