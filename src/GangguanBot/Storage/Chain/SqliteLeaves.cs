using System.Buffers.Binary;

namespace GangguanBot.Storage.Chain;

/// <summary>A row as its bytes lie in the file.</summary>
/// <param name="Start">Of the cell: where its length stands.</param>
/// <param name="Length">The length of the part on this page; the rest of a long row lies on pages of its own.</param>
/// <param name="KeyType">Serial type of the first column.</param>
internal sealed record SqliteCell(long RowId, long Start, int Length, long KeyType);

/// <summary>
/// Tables of a database file, read past SQLite (file format 3, b-tree leaf pages). SQLite does not look at the bytes that stand for a row's
/// own number in its record,
/// so a change there shows in no query.
/// </summary>
internal sealed class SqliteLeaves : IDisposable
{
    private const byte Interior = 5, Leaf = 13;
    private const int FileHeader = 100, InteriorHeader = 12, LeafHeader = 8;
    private readonly FileStream file;
    private readonly int size, usable;

    public SqliteLeaves(string path)
    {
        file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        Span<byte> head = stackalloc byte[FileHeader];
        file.ReadExactly(head);
        size = BinaryPrimitives.ReadUInt16BigEndian(head[16..]) is var pages && pages == 1 ? 65536 : pages;
        usable = size - head[20];
    }

    public void Dispose() => file.Dispose();

    /// <summary>The rows of a table, in the order of their numbers.</summary>
    /// <param name="root">As <c>sqlite_master.rootpage</c> says.</param>
    /// <exception cref="InvalidDataException">The file is not well-formed there.</exception>
    public IEnumerable<SqliteCell> Rows(int root)
    {
        var (ways, seen) = (new Stack<int>([root]), new HashSet<int>());
        while (ways.TryPop(out var number))
        {
            if (number < 1 || (long)number * size > file.Length || !seen.Add(number)) throw new InvalidDataException($"page {number}");
            var page = new byte[size];
            RandomAccess.Read(file.SafeFileHandle, page, (long)(number - 1) * size);
            var at = number == 1 ? FileHeader : 0;
            var (kind, count) = (page[at], BinaryPrimitives.ReadUInt16BigEndian(page.AsSpan(at + 3)));
            var pointers = at + (kind == Interior
                ? InteriorHeader : kind == Leaf ? LeafHeader : throw new InvalidDataException($"page {number}"));
            if (pointers + (2 * count) > size) throw new InvalidDataException($"page {number}");
            var cells = Enumerable.Range(0, count).Select(i => (int)BinaryPrimitives.ReadUInt16BigEndian(page.AsSpan(pointers + (2 * i))))
                .ToList();
            if (cells.Exists(c => c < pointers || c + 4 > usable)) throw new InvalidDataException($"page {number}");
            if (kind == Leaf)
            {
                foreach (var cell in cells) yield return Read(page, cell, (long)(number - 1) * size);
                continue;
            }

            ways.Push((int)BinaryPrimitives.ReadUInt32BigEndian(page.AsSpan(at + 8)));
            foreach (var cell in Enumerable.Reverse(cells)) ways.Push((int)BinaryPrimitives.ReadUInt32BigEndian(page.AsSpan(cell)));
        }
    }

    private SqliteCell Read(byte[] page, int start, long before)
    {
        var at = start;
        var payload = Number(page, ref at);
        var row = Number(page, ref at);
        var local = Local(payload);
        var end = at + local + (local < payload ? 4 : 0);
        if (payload < 0 || end > usable) throw new InvalidDataException($"row {row}");
        _ = Number(page, ref at); // the header's own length
        return new(row, before + start, end - start, Number(page, ref at));
    }

    /// <summary>How much of a row lies on its leaf ("Cell payload overflow pages" of the format's description).</summary>
    private int Local(long payload)
    {
        if (payload <= usable - 35) return (int)payload;
        var least = ((usable - 12) * 32 / 255) - 23;
        var more = least + ((payload - least) % (usable - 4));
        return (int)(more <= usable - 35 ? more : least);
    }

    private static long Number(byte[] page, ref int at)
    {
        long value = 0;
        for (var i = 0; i < 9; i++)
        {
            if (at >= page.Length) throw new InvalidDataException("a number runs out of its page");
            var next = page[at++];
            if (i == 8) return (value << 8) | next;
            value = (value << 7) | (uint)(next & 0x7f);
            if (next < 0x80) return value;
        }

        return value;
    }
}
