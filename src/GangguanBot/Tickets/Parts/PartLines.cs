using GangguanBot.Languages;
using GangguanBot.Sop;
using GangguanBot.Tickets.Cards;
using GangguanBot.Tickets.Field;

namespace GangguanBot.Tickets.Parts;

/// <summary>Devices and materials on the cards of technicians and officials.</summary>
public sealed class PartLines(PartBook book) : ICardPart
{
    public async Task<Html> WriteAsync(View view, Spot spot, CancellationToken ct)
    {
        if (view.Viewer.Role == Role.Reporter || spot is not (Spot.Diagnosis or Spot.Report or Spot.Paper)) return Html.Empty;
        var parts = await book.OfAsync(view.Ticket, ct);
        var materials = string.Join(", ", parts.Where(p => p.Kind != PartKind.Device).Select(p => Of(p, view.Say)));
        return Html.Lines(
            [.. parts.Where(p => p.Kind == PartKind.Device).Select(p => (Html?)view.Say.Html("parts.device_line", ("device", Of(p, view.Say)))),
            materials.Length > 0 ? view.Say.Html("parts.materials_line", ("materials", materials)) : null]);
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
