using GangguanBot.Chat;
using GangguanBot.Languages;
using GangguanBot.Sop;
using GangguanBot.Tickets.Cards;

namespace GangguanBot.Tickets.Diagnosis.Parts;

/// <summary>Devices and materials on the cards of technicians and officials.</summary>
public sealed class PartSection(PartRepository repository) : ICardSection
{
    /// <summary>Parts that a card names; the others are counted. The paper names all.</summary>
    internal const int MostLines = 20;

    public async Task<Html> WriteAsync(TicketView view, CardSlot cardSlot, CancellationToken ct)
    {
        if (view.Viewer.Role == Role.Reporter || cardSlot is not (CardSlot.Diagnosis or CardSlot.Report or CardSlot.Paper))
            return Html.Empty;
        var parts = await repository.OfAsync(view.Ticket, ct);
        var devices = parts.Where(p => p.Kind == PartKind.Device)
            .Select(p => view.Say.Html("parts.device_line", ("device", Of(p, view.Say)))).ToList();
        var materials = string.Join(", ", parts.Where(p => p.Kind != PartKind.Device).Select(p => Of(p, view.Say)));
        return Html.Lines(
            PagedList.First(devices, cardSlot == CardSlot.Paper ? devices.Count : MostLines, view.Say),
            materials.Length > 0 ? view.Say.Html("parts.materials_line", ("materials", materials)) : null);
    }

    /// <summary>"kabel utp 12 m", "konektor 2", "MikroTik hAP ac2, seri lama 8F1A22, seri baru 9C0B71".</summary>
    public static string Of(PartRecord part, Phrases say) => part.Kind switch
    {
        PartKind.Device => string.Join(", ", new[]
        {
            part.Name,
            part.OldSerial is { } old ? say.Text("parts.old", ("serial", old)) : "",
            part.NewSerial is { } fresh ? say.Text("parts.new", ("serial", fresh)) : "",
        }.Where(s => s.Length > 0)),
        PartKind.CableMetres => say.Text("parts.metres", ("name", part.Name), ("count", (decimal)part.Quantity)),
        _ => say.Text("parts.pieces", ("name", part.Name), ("count", (decimal)part.Quantity)),
    };
}
