namespace GangguanBot.Photos;

/// <summary>
/// A HEIF file (ISO/IEC 23008-12), which HEIC is, with its EXIF and XMP overwritten where they stand: its tables point into it, so not a
/// byte may move. Which way up it is shown stands elsewhere (<c>irot</c>).
/// </summary>
internal static class HeifMetadata
{
    /// <summary>Version and flags, before the content of some boxes.</summary>
    private const int VersionAndFlags = 4;

    public static byte[] Emptied(ReadOnlySpan<byte> content)
    {
        var heif = content.ToArray();
        if (HeifItems.Find(heif, "meta"u8) is not { } meta || meta.End.Value - meta.Start.Value < VersionAndFlags) return heif;
        var boxes = heif.AsSpan(meta)[VersionAndFlags..];
        if (HeifItems.Find(boxes, "iinf"u8) is not { } kinds || HeifItems.Find(boxes, "iloc"u8) is not { } places) return heif;
        var (items, data) = (HeifItems.Metadata(boxes[kinds]), HeifItems.Find(boxes, "idat"u8));
        var most = 2L * heif.Length; // parts that lie over each other again and again are no photo's
        foreach (var part in HeifItems.Parts(boxes[places], items))
        {
            var within = !part.IsInData ? heif : data is { } idat ? boxes[idat] : [];
            if (part.Offset < 0 || part.Offset > within.Length) continue;
            var length = (int)Math.Min(part.Length, within.Length - part.Offset);
            if ((most -= length) < 0) break;
            Empty(within.Slice((int)part.Offset, length));
        }

        return heif;
    }

    /// <summary>Words become spaces, and an EXIF one that says nothing.</summary>
    private static void Empty(Span<byte> part)
    {
        if (part is [(byte)'<', ..]) { part.Fill((byte)' '); return; }
        ReadOnlySpan<byte> nothing = [0, 0, 0, 0, .. "MM\0*"u8, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0];
        part.Clear();
        if (part.Length >= nothing.Length) nothing.CopyTo(part);
    }
}
