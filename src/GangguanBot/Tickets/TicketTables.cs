using GangguanBot.Office;
using GangguanBot.Tickets.Access;
using GangguanBot.Tickets.Attachments;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GangguanBot.Tickets;

internal sealed class TicketTable : IEntityTypeConfiguration<Ticket>
{
    public void Configure(EntityTypeBuilder<Ticket> ticket)
    {
        ticket.ToTable("Tickets").HasIndex(t => new { t.Year, t.Serial }).IsUnique();
        ticket.HasIndex(t => new { t.Step, t.AgencyId, t.SubmittedAt });
        ticket.HasIndex(t => new { t.Step, t.SubmittedAt });
        ticket.HasIndex(t => new { t.AgencyId, t.SubmittedAt });
        ticket.HasIndex(t => new { t.KabidPostId, t.SubmittedAt });
        ticket.HasIndex(t => new { t.KasiPostId, t.SubmittedAt });
        ticket.HasIndex(t => t.SubmittedAt);
        ticket.HasIndex(t => t.ClosedAt);
        ticket.HasOne(t => t.Agency).WithMany().HasForeignKey(t => t.AgencyId).OnDelete(DeleteBehavior.Restrict);
        ticket.HasIndex(t => new { t.SiteId, t.SubmittedAt });
        ticket.HasIndex(t => t.LeadId);
        ticket.HasOne(t => t.Reporter).WithMany().HasForeignKey(t => t.ReporterId).OnDelete(DeleteBehavior.Restrict);
        ticket.HasOne<Post>().WithMany().HasForeignKey(t => t.KadisPostId).OnDelete(DeleteBehavior.Restrict);
        ticket.HasOne<Post>().WithMany().HasForeignKey(t => t.KabidPostId).OnDelete(DeleteBehavior.Restrict);
        ticket.HasOne<Post>().WithMany().HasForeignKey(t => t.KasiPostId).OnDelete(DeleteBehavior.Restrict);
        ticket.OwnsOne(t => t.Finding);
        ticket.Ignore(t => t.Number).Ignore(t => t.Site).Ignore(t => t.Table).Ignore(t => t.Row).Ignore(t => t.Visit).Ignore(t => t.IsOpen);
    }
}

internal sealed class CrewTable : IEntityTypeConfiguration<CrewMember>
{
    public void Configure(EntityTypeBuilder<CrewMember> member)
    {
        member.ToTable("Crew").HasIndex(m => new { m.TicketId, m.PersonId }).IsUnique();
        // Technicians no longer assigned leave the crew.
        member.HasOne<Ticket>().WithMany(t => t.Crew).HasForeignKey(m => m.TicketId).OnDelete(DeleteBehavior.ClientCascade);
        member.HasOne(m => m.Person).WithMany().HasForeignKey(m => m.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class StepRunTable : IEntityTypeConfiguration<StepRun>
{
    public void Configure(EntityTypeBuilder<StepRun> run)
    {
        run.ToTable("Visits").HasIndex(v => new { v.TicketId, v.Seq }).IsUnique();
        run.HasIndex(v => new { v.LeftAt, v.DueAt, v.TicketId });
        run.HasIndex(v => v.NextChaseAt);
        run.HasOne(v => v.Ticket).WithMany(t => t.Visits).HasForeignKey(v => v.TicketId).OnDelete(DeleteBehavior.Restrict);
        run.Ignore(v => v.InstructionKeys).Ignore(v => v.PickedIds);
    }
}

internal sealed class JournalTable : IEntityTypeConfiguration<JournalEntry>
{
    public void Configure(EntityTypeBuilder<JournalEntry> entry)
    {
        entry.ToTable("Journal").HasIndex(e => e.TicketId);
        entry.HasOne<Ticket>().WithMany(t => t.Journal).HasForeignKey(e => e.TicketId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AttachmentTable : IEntityTypeConfiguration<Attachment>
{
    public void Configure(EntityTypeBuilder<Attachment> attachment)
    {
        attachment.ToTable("Attachments").HasIndex(a => a.TicketId);
        attachment.HasIndex(a => a.Sha256);
        attachment.HasIndex(a => a.AwaitsLook);
        attachment.Property(a => a.AwaitsLook).HasDefaultValue(false);
        attachment.Property(a => a.LookAttempts).HasDefaultValue(0);
        attachment.HasIndex(a => a.Band0);
        attachment.HasIndex(a => a.Band1);
        attachment.HasIndex(a => a.Band2);
        attachment.HasIndex(a => a.Band3);
        attachment.HasOne<Ticket>().WithMany(t => t.Attachments).HasForeignKey(a => a.TicketId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class WatcherTable : IEntityTypeConfiguration<Watcher>
{
    public void Configure(EntityTypeBuilder<Watcher> watcher)
    {
        watcher.ToTable("Watchers").HasIndex(w => new { w.TicketId, w.PersonId }).IsUnique();
        watcher.HasOne<Ticket>().WithMany(t => t.Watchers).HasForeignKey(w => w.TicketId).OnDelete(DeleteBehavior.Restrict);
        watcher.HasOne(w => w.Person).WithMany().HasForeignKey(w => w.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
