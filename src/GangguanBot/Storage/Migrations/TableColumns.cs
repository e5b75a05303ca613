using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Migrations.Operations.Builders;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace GangguanBot.Storage.Migrations;

/// <summary>Short names for the columns that tables are made of.</summary>
public static class TableColumns
{
    /// <summary>The generated number of a row.</summary>
    public static OperationBuilder<AddColumnOperation> Id<T>(this ColumnsBuilder columns) =>
        columns.Column<T>(nullable: false).Annotation("Sqlite:Autoincrement", value: true)
            .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn);

    /// <summary>A value that is always there.</summary>
    public static OperationBuilder<AddColumnOperation> Is<T>(this ColumnsBuilder columns) => columns.Column<T>(nullable: false);

    /// <summary>A value that may be missing.</summary>
    public static OperationBuilder<AddColumnOperation> May<T>(this ColumnsBuilder columns) => columns.Column<T>(nullable: true);
}
