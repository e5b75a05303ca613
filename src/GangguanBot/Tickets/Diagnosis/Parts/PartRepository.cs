using GangguanBot.Sop;
using GangguanBot.Storage;
using GangguanBot.Tickets.Access;
using GangguanBot.Tickets.Cards;
using GangguanBot.Tickets.History;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Tickets.Diagnosis.Parts;

/// <param name="Id">Of the row that it is known from.</param>
public sealed record DeviceModel(int Id, string Name);

/// <summary>Devices and materials of tickets: writes them, takes them back, and remembers which makes the office has.</summary>
public sealed class PartRepository(BotDb db, TicketActs acts, TimeProvider clock)
{
    private const int ModelsOffered = 4;

    /// <summary>Only from the questions until the report is sent; what is on it then others have read.</summary>
    public static bool MayChange(TicketView view) =>
        view is { HasTurn: true, Viewer.Role: Role.Technician, Ticket.Row.Kind: StepKind.Diagnosis or StepKind.ReportingUp };

    /// <summary>Reads the parts in force, in their order, including those added in this update.</summary>
    public async Task<List<PartRecord>> OfAsync(Ticket ticket, CancellationToken ct = default)
    {
        await db.Set<PartRecord>().Where(p => p.TicketId == ticket.Id).LoadAsync(ct);
        return [.. db.Set<PartRecord>().Local.Where(p => p.TicketId == ticket.Id && p.CorrectedAt is null).OrderBy(p => p.At)
            .ThenBy(p => p.Id > 0 ? p.Id : int.MaxValue)];
    }

    public void Add(TicketView view, IEnumerable<Material> materials)
    {
        foreach (var material in materials)
            db.Add(new PartRecord
            {
                TicketId = view.Ticket.Id, SiteId = view.Ticket.SiteId, At = clock.GetUtcNow(),
                PersonId = view.Viewer.Person.Id, Kind = material.Kind, Name = material.Name, Quantity = material.Quantity
            });
        view.Ticket.PartAdded();
    }

    /// <summary>The same device once more, said better, takes the place of what was said first.</summary>
    public async Task AddAsync(TicketView view, DeviceSwap swap, CancellationToken ct = default)
    {
        foreach (var before in (await OfAsync(view.Ticket, ct))
            .Where(p => p.Kind == PartKind.Device && (Same(p.OldSerial, swap.OldSerial) || Same(p.NewSerial, swap.NewSerial)))) TakeBack(
            view.Ticket, before, view.Viewer, after: Words(swap.Name, swap.OldSerial, swap.NewSerial, 1));
        db.Add(new PartRecord
        {
            TicketId = view.Ticket.Id, SiteId = view.Ticket.SiteId, At = clock.GetUtcNow(), PersonId = view.Viewer.Person.Id,
            Kind = PartKind.Device, Name = swap.Name,
            OldSerial = swap.OldSerial, NewSerial = swap.NewSerial, Quantity = 1,
        });
        view.Ticket.PartAdded();
    }

    /// <summary>Gives new rows their numbers, still inside of the update's one transaction.</summary>
    public Task NumberAsync(CancellationToken ct = default) => db.FlushAsync(ct);

    public void TakeBack(TicketView view, PartRecord part) => TakeBack(view.Ticket, part, view.Viewer, after: null);

    /// <summary>The make of a device is said afterwards.</summary>
    public void Name(TicketView view, PartRecord device, string name)
    {
        view.Ticket.CorrectPart(Words(device), Words(name, device.OldSerial, device.NewSerial, device.Quantity), view.Viewer, acts);
        device.Name = name;
    }

    /// <summary>The answer that named it was taken back, which is in the journal with it.</summary>
    public async Task TakeBackDeviceAsync(Ticket ticket, string words, CancellationToken ct)
    {
        if ((await OfAsync(ticket, ct))
            .FindLast(p => p.Kind == PartKind.Device
            && words.Contains(p.NewSerial ?? p.OldSerial ?? "\0", StringComparison.Ordinal)) is { } device) device.CorrectedAt =
            clock.GetUtcNow();
    }

    /// <summary>The device whose make nobody has said; <c>null</c>: there is none.</summary>
    public async Task<PartRecord?> NamelessAsync(Ticket ticket, CancellationToken ct = default) =>
        (await OfAsync(ticket, ct)).FindLast(p => p is { Kind: PartKind.Device, Name: "" });

    /// <summary>Makes and models that the office has put in, the newest first.</summary>
    public async Task<IReadOnlyList<DeviceModel>> ModelsAsync(CancellationToken ct = default)
    {
        var known = await db.Set<PartRecord>().Where(p => p.Kind == PartKind.Device && p.Name != "" && p.CorrectedAt == null)
            .GroupBy(p => p.Name).Select(g => new { Id = g.Max(p => p.Id), g.Key }).OrderByDescending(m => m.Id).Take(ModelsOffered)
                .ToListAsync(ct);
        return [.. known.Select(m => new DeviceModel(m.Id, m.Key))];
    }

    private void TakeBack(Ticket ticket, PartRecord part, Capacity by, string? after)
    {
        part.CorrectedAt = clock.GetUtcNow();
        ticket.CorrectPart(Words(part), after, by, acts);
    }

    private static string Words(PartRecord part) => Words(part.Name, part.OldSerial, part.NewSerial, part.Quantity);

    private static string Words(string name, string? old, string? fresh, double quantity) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"{name}{(old is null && fresh is null ? $" {quantity}" : $" {old ?? "-"} → {fresh ?? "-"}")}").Trim();

    private static bool Same(string? a, string? b) => a is not null && string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
