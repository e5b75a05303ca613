using System.Buffers.Binary;

namespace GangguanBot.Photos;

/// <summary>The tables that say where a HEIF file has its metadata (ISO/IEC 14496-12, <c>iinf</c> and <c>iloc</c>).</summary>
internal static class HeifItems
{
    /// <summary>A part of an item.</summary>
    /// <param name="IsInData">Counted from the beginning of <c>idat</c>, not of the file.</param>
    public readonly record struct Part(bool IsInData, long Offset, long Length);

    /// <summary>Parts of metadata beyond which a file is no photo.</summary>
    private const int Most = 1000;

    /// <summary>Finds the content of the first box of that type.</summary>
    /// <returns><c>null</c>: there is none within <paramref name="boxes"/>.</returns>
    public static Range? Find(ReadOnlySpan<byte> boxes, ReadOnlySpan<byte> type)
    {
        for (long at = 0; at + 8 <= boxes.Length;)
        {
            var box = boxes[(int)at..];
            long size = BinaryPrimitives.ReadUInt32BigEndian(box), head = 8;
            if (size == 1 && box.Length >= 16) (size, head) = (BinaryPrimitives.ReadInt64BigEndian(box[8..]), 16);
            if (size == 0) size = box.Length;
            if (size < head || size > box.Length) return null;
            if (box[4..8].SequenceEqual(type)) return (int)(at + head)..(int)(at + size);
            at += size;
        }

        return null;
    }

    /// <returns>The items that are EXIF or XMP, by number.</returns>
    public static HashSet<long> Metadata(ReadOnlySpan<byte> iinf)
    {
        var found = new HashSet<long>();
        var rest = iinf.Length < 8 ? [] : iinf[(iinf[0] == 0 ? 6 : 8)..]; // version, flags, count
        while (Find(rest, "infe"u8) is { } place)
        {
            var entry = new Fields(rest[place]);
            var version = entry.Next(1);
            entry.Skip(3);
            var item = entry.Next(version == 3 ? 4 : 2);
            entry.Skip(2);
            if (entry.Rest.StartsWith("Exif"u8) || entry.Rest.IndexOf("application/rdf+xml"u8) >= 0) found.Add(item);
            rest = rest[place.End.Value..];
        }

        return found;
    }

    /// <param name="wanted">Numbers of the items whose parts are asked for.</param>
    public static List<Part> Parts(ReadOnlySpan<byte> iloc, HashSet<long> wanted)
    {
        var fields = new Fields(iloc);
        var parts = new List<Part>();
        var version = fields.Next(1);
        fields.Skip(3);
        var (sizes, more) = ((int)fields.Next(1), (int)fields.Next(1));
        var (offset, length, origin, index) = (sizes >> 4, sizes & 15, more >> 4, version > 0 ? more & 15 : 0);
        for (var items = fields.Next(version < 2 ? 2 : 4); items > 0 && !fields.IsOver; items--)
        {
            var item = fields.Next(version < 2 ? 2 : 4);
            var isInData = version > 0 && (fields.Next(2) & 15) == 1;
            fields.Skip(2);
            var start = fields.Next(origin);
            for (var count = fields.Next(2); count > 0 && !fields.IsOver && parts.Count < Most; count--)
            {
                fields.Skip(index);
                var part = new Part(isInData, start + fields.Next(offset), fields.Next(length));
                if (wanted.Contains(item)) parts.Add(part);
                if (index + offset + length == 0) break; // all of them would be the same
            }
        }

        return parts;
    }

    /// <summary>Numbers one after the other; beyond the end all are 0.</summary>
    private ref struct Fields(ReadOnlySpan<byte> bytes)
    {
        public ReadOnlySpan<byte> Rest { get; private set; } = bytes;
        public bool IsOver { get; private set; }

        public void Skip(int size) => Next(size);

        /// <param name="size">In bytes.</param>
        public long Next(int size)
        {
            IsOver |= size > Rest.Length;
            if (IsOver) { Rest = []; return 0; }
            long value = 0;
            foreach (var one in Rest[..size]) value = value << 8 | one;
            Rest = Rest[size..];
            return value & long.MaxValue;
        }
    }
}
