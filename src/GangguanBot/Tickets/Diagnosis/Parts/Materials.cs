using System.Globalization;
using System.Text.RegularExpressions;

namespace GangguanBot.Tickets.Diagnosis.Parts;

/// <summary>Something used up.</summary>
/// <param name="Quantity">Metres of cable, pieces of anything else.</param>
public sealed record Material(PartKind Kind, string Name, double Quantity);

/// <summary>Reads "kabel 12 m, konektor 2" and what else technicians write.</summary>
public static partial class Materials
{
    private const double Most = 10_000;
    private const int LongestName = 60, MostItems = 12;

    private static readonly HashSet<string> Cables = ["kabel", "utp", "ftp", "stp", "fo", "fiber", "fibre", "dropcore", "drop", "serat"],
        Connectors = ["konektor", "connector", "conector", "rj45", "rj-45", "rj11", "rj"],
        Others = ["adaptor", "adapter", "splitter", "barel", "barrel", "pigtail", "patchcord", "patch", "cord", "ties", "klem", "isolasi",
            "keystone", "modular", "faceplate", "sfp", "pipa", "ducting", "tee", "poe", "injector", "stopkontak", "steker", "protector",
            "protektor", "protection", "sleeve"],
        Besides = ["lan", "cat5", "cat5e", "cat6", "cat6a", "outdoor", "indoor", "optik", "optic", "core", "sm", "mm", "single", "mode",
            "listrik", "power", "jaringan", "45", "sc", "lc", "upc", "apc", "besi", "plug"],
        Said = ["pakai", "memakai", "pasang", "dipasang", "ganti", "bahan", "material", "habis", "terpakai", "sepanjang", "sebanyak"];

    /// <param name="anyName">Bahan are being asked for: any name will do. Else every word must be one of the trade, so that no other answer
    /// is taken for bahan.</param>
    /// <returns><c>null</c> unless the whole text is bahan.</returns>
    public static IReadOnlyList<Material>? Parse(string text, bool anyName = false)
    {
        var parts = Between().Split(text.Trim().TrimEnd('.')).Select(p => p.Trim()).Where(p => p.Length > 0).ToList();
        if (parts.Count is 0 or > MostItems) return null;
        var materials = parts.Select(p => One(p, anyName)).OfType<Material>().ToList();
        return materials.Count == parts.Count ? materials : null;
    }

    private static Material? One(string part, bool anyName)
    {
        if (Item().Match(part) is not { Success: true } match) return null;
        var words = $"{match.Groups["before"].Value} {match.Groups["after"].Value}".Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(w => !Said.Contains(w.ToLowerInvariant())).ToList();
        var known = words.ConvertAll(w => w.ToLowerInvariant());
        if (known.Count == 0 || string.Join(' ', words).Length > LongestName) return null;
        var isConnector = known.Exists(Connectors.Contains);
        var isCable = !isConnector && known.Exists(Cables.Contains);
        var isTrade = isConnector || isCable || known.Exists(Others.Contains);
        if (!anyName && !(isTrade
            && known.TrueForAll(w =>
            Cables.Contains(w) || Connectors.Contains(w) || Others.Contains(w) || Besides.Contains(w)))) return null;

        if (!double.TryParse(match.Groups["count"].Value.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture,
            out var count) || count is <= 0 or > Most) return null;
        var unit = match.Groups["unit"].Value.ToLowerInvariant();
        var isLength = unit is "m" or "meter" or "mtr" or "metre";
        var name = string.Join(' ', isTrade ? known : words);
        if (isCable && (isLength || unit.Length == 0) && !known.Exists(Others.Contains)) return new(PartKind.CableMetres, name, count);
        if (isLength) return anyName ? new(PartKind.Other, $"{name} (m)", count) : null;
        if (count % 1 != 0) return null; // half a connector is a slip of the finger
        return new(isConnector
            ? PartKind.Connector : PartKind.Other, unit is "roll" or "rol" or "dus" or "box" ? $"{name} ({unit})" : name, count);
    }

    /// <summary>A comma between two digits is a decimal one.</summary>
    [GeneratedRegex(@"(?<![0-9]),|,(?![0-9])|[;+\n&]|\bdan\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Between();

    [GeneratedRegex(@"^(?<before>[\p{L}][\p{L}\p{N} \-./()]{0,80}?)?[ :=]*(?<![\p{L}])(?<count>[0-9]{1,6}([.,][0-9]{1,2})?)[ ]*(?<unit>meter|mtr|metre|m|buah|bh|pcs|pc|biji|batang|btg|roll|rol|dus|box|unit|x)?(?![\p{L}\p{N}])[ ]*(?<after>[\p{L}][\p{L}\p{N} \-./()]{0,80})?$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Item();
}
