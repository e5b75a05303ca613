using System.Buffers.Binary;

namespace GangguanBot.Tests.Photos;

/// <summary>A HEIF file made by hand (ISO/IEC 14496-12), without a picture that could be decoded.</summary>
static class Heif
{
    /// <param name="exif">With the four bytes that tell where its TIFF header begins.</param>
    /// <param name="isInData">The items stand in <c>idat</c>, within the tables, and not in <c>mdat</c>, behind them.</param>
    public static byte[] With(byte[] exif, ReadOnlySpan<byte> xmp, bool isInData)
    {
        byte[] items = [.. exif, .. xmp];
        var start = isInData ? 0 : Before(0, exif.Length, xmp.Length, []).Length + 8;
        byte[] behind = [.. isInData ? [] : items, .. "picture"u8];
        return [.. Before(start, exif.Length, xmp.Length, isInData ? items : []), .. Box("mdat"u8, behind)];
    }

    private static byte[] Before(int start, int exif, int xmp, byte[] data)
    {
        byte[] kinds = [0, 0, 0, 0, 0, 2, .. Box("infe"u8, [2, 0, 0, 0, 0, 1, 0, 0, .. "Exif\0"u8]),
            .. Box("infe"u8, [2, 0, 0, 0, 0, 2, 0, 0, .. "mime\0application/rdf+xml\0"u8])];
        var isInData = data.Length > 0;
        byte[] places = [1, 0, 0, 0, 0x44, 0x00, 0, 2, .. Place(1, start, exif, isInData), .. Place(2, start + exif, xmp, isInData)];
        return
        [
            .. Box("ftyp"u8, [.. "heic"u8, 0, 0, 0, 0]),
            .. Box("meta"u8, [0, 0, 0, 0, .. Box("iinf"u8, kinds), .. Box("iloc"u8, places), .. isInData ? Box("idat"u8, data) : []]),
        ];
    }

    private static byte[] Place(byte item, int start, int length, bool isInData) =>
        [0, item, 0, (byte)(isInData ? 1 : 0), 0, 0, 0, 1, .. Number(start), .. Number(length)];

    private static byte[] Box(ReadOnlySpan<byte> type, byte[] body) => [.. Number(body.Length + 8), .. type, .. body];

    private static byte[] Number(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }
}
