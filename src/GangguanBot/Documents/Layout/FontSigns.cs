using System.Buffers.Binary;
using System.Text;

namespace GangguanBot.Documents.Layout;

/// <summary>Signs that the built-in font has; its cuts have the same. Read from the font itself (OpenType, cmap format 4).</summary>
internal static class FontSigns
{
    private const int Windows = 3, UnicodePlane = 1, Segments = 4;
    private static readonly HashSet<int> All = Of("Regular");

    public static bool Has(Rune rune) => All.Contains(rune.Value);

    /// <summary>Code points of a cut: Regular, Bold, Italic.</summary>
    internal static HashSet<int> Of(string cut)
    {
        var font = new FontFiles().GetFont(cut);
        var map = Map(font, TableOf(font, "cmap"u8));
        var count = Word(font, map + 6) / 2; // the header says twice the number
        var (ends, begins, shifts, offsets) = (map + 14, map + 16 + 2 * count, map + 16 + 4 * count, map + 16 + 6 * count);
        var signs = new HashSet<int>();
        for (var i = 0; i < count; i++)
        {
            var (begin, end, offset) = (Word(font, begins + 2 * i), Word(font, ends + 2 * i), Word(font, offsets + 2 * i));
            for (int code = begin; code <= end && code != 0xFFFF; code++)
            {
                var glyph = offset == 0 ? code : Word(font, offsets + 2 * i + offset + 2 * (code - begin));
                if ((ushort)(glyph == 0 ? 0 : glyph + Word(font, shifts + 2 * i)) != 0) signs.Add(code);
            }
        }

        return signs;
    }

    private static int TableOf(byte[] font, ReadOnlySpan<byte> tag)
    {
        const int header = 12, record = 16;
        for (var at = header; at < header + record * Word(font, 4); at += record)
            if (font.AsSpan(at, 4).SequenceEqual(tag)) return (int)Long(font, at + 8);
        throw new InvalidOperationException("the built-in font has no table of its signs");
    }

    private static int Map(byte[] font, int table)
    {
        for (var at = table + 4; at < table + 4 + 8 * Word(font, table + 2); at += 8)
            if ((Word(font, at), Word(font, at + 2)) == (Windows, UnicodePlane) && table + (int)Long(font, at + 4) is var map
                && Word(font, map) == Segments) return map;
        throw new InvalidOperationException("the built-in font has no Unicode map of its signs");
    }

    private static ushort Word(byte[] font, int at) => BinaryPrimitives.ReadUInt16BigEndian(font.AsSpan(at));

    private static uint Long(byte[] font, int at) => BinaryPrimitives.ReadUInt32BigEndian(font.AsSpan(at));
}
