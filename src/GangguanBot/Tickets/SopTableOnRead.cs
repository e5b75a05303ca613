using GangguanBot.Sop;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace GangguanBot.Tickets;

/// <summary>Gives each ticket that is read from the database the table that it began with.</summary>
internal sealed class SopTableOnRead : IMaterializationInterceptor
{
    /// <summary>One for all databases of the process: it keeps nothing, and asks the one that reads for its tables.</summary>
    public static readonly SopTableOnRead Instance = new();

    public object InitializedInstance(MaterializationInterceptionData materializationData, object entity)
    {
        if (entity is Ticket ticket) ticket.ReadUnder(materializationData.Context.GetService<SopTables>());
        return entity;
    }
}
