using GangguanBot.Office;
using GangguanBot.Tickets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GangguanBot.Documents.Papers;

public enum OrderState { Waiting, Done, Failed }

/// <summary>
/// An order to give a person a paper. It is written with its cause, and done by the <see cref="PaperWorker"/> after the commit.
/// </summary>
public sealed class PaperOrder
{
    public int Id { get; init; }
    public PaperKind Kind { get; init; }
    public required string Subject { get; init; }
    public int? TicketId { get; init; }
    public int PersonId { get; init; }
    public Person Person { get; init; } = null!;
    public DateTimeOffset At { get; init; }
    public OrderState State { get; set; }
    public int Attempts { get; set; }
}

internal sealed class PaperOrderTable : IEntityTypeConfiguration<PaperOrder>
{
    public void Configure(EntityTypeBuilder<PaperOrder> order)
    {
        order.ToTable("PaperOrders").HasIndex(o => o.State);
        order.HasOne<Ticket>().WithMany().HasForeignKey(o => o.TicketId).OnDelete(DeleteBehavior.Restrict);
        order.HasOne(o => o.Person).WithMany().HasForeignKey(o => o.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
