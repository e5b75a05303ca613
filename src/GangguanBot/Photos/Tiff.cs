using System.Buffers.Binary;

namespace GangguanBot.Photos;

/// <summary>The little of TIFF 6.0 that EXIF needs: directories of twelve-byte entries.</summary>
internal static class Tiff
{
    private const ushort Orientation = 0x0112, Gps = 0x8825;
    private const int EntrySize = 12;

    /// <summary>Entries of a directory that are looked through. Cameras write some tens.</summary>
    private const int MostEntries = 256;

    private static readonly int[] SizeOfType = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8];

    private static ReadOnlySpan<byte> Mark => "Exif\0\0"u8;

    /// <param name="exif">With its mark, as in a JPEG, or without.</param>
    /// <returns><c>null</c> when it says none.</returns>
    public static ushort? OrientationOf(ReadOnlySpan<byte> exif)
    {
        var tiff = exif.StartsWith(Mark) ? exif[Mark.Length..] : exif;
        if (EntryOf(tiff, Orientation) is not { } at) return null;
        var value = U16(tiff, at + 8);
        return value is >= 1 and <= 8 ? value : null;
    }

    /// <summary>An EXIF block, without its mark, that says nothing but the orientation.</summary>
    public static byte[] Saying(ushort orientation) =>
    [
        .. "MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, (byte)(orientation >> 8), (byte)orientation, 0, 0, 0, 0, 0, 0,
    ];

    /// <summary>Overwrites the GPS directory with zeros where it stands, so that every offset of the file around it stays true.</summary>
    public static void BlankGps(Span<byte> tiff)
    {
        if (EntryOf(tiff, Gps) is not { } entry) return;
        var directory = U32(tiff, entry + 8);
        if (directory + 2 <= tiff.Length)
        {
            var entries = Math.Min(U16(tiff, (int)directory), (tiff.Length - (int)directory - 2) / EntrySize);
            for (var i = 0; i < entries; i++) BlankValue(tiff, (int)directory + 2 + i * EntrySize);
            tiff.Slice((int)directory, 2 + entries * EntrySize).Clear();
        }

        tiff.Slice(entry, EntrySize).Clear();
    }

    /// <summary>A value of more than four bytes stands elsewhere.</summary>
    private static void BlankValue(Span<byte> tiff, int entry)
    {
        var type = U16(tiff, entry + 2);
        var size = (type < SizeOfType.Length ? SizeOfType[type] : 0) * U32(tiff, entry + 4);
        var at = U32(tiff, entry + 8);
        if (size > 4 && at + size <= tiff.Length) tiff.Slice((int)at, (int)size).Clear();
    }

    /// <summary>Finds the offset of a tag's entry in the first directory.</summary>
    private static int? EntryOf(ReadOnlySpan<byte> tiff, ushort tag)
    {
        if (tiff.Length < 8 || !(tiff.StartsWith("II*\0"u8) || tiff.StartsWith("MM\0*"u8))) return null;
        var directory = U32(tiff, 4);
        if (directory + 2 > tiff.Length) return null;
        var entries = Math.Min((int)U16(tiff, (int)directory), MostEntries);
        for (var at = (int)directory + 2; entries-- > 0 && at + EntrySize <= tiff.Length; at += EntrySize)
            if (U16(tiff, at) == tag) return at;
        return null;
    }

    private static bool IsLittle(ReadOnlySpan<byte> tiff) => tiff[0] == (byte)'I';

    private static ushort U16(ReadOnlySpan<byte> tiff, int at) =>
        IsLittle(tiff) ? BinaryPrimitives.ReadUInt16LittleEndian(tiff[at..]) : BinaryPrimitives.ReadUInt16BigEndian(tiff[at..]);

    private static long U32(ReadOnlySpan<byte> tiff, int at) =>
        IsLittle(tiff) ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[at..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[at..]);
}
