using System.Text.Json.Serialization;

namespace GangguanBot.Documents.Layout;

/// <summary>A block of a paper, which runs from top to bottom. The <see cref="Typesetter"/> decides how it looks.</summary>
[JsonDerivedType(typeof(Letterhead), "Letterhead")]
[JsonDerivedType(typeof(Title), "Title")]
[JsonDerivedType(typeof(Heading), "Heading")]
[JsonDerivedType(typeof(Text), "Text")]
[JsonDerivedType(typeof(FactTable), "Facts")]
[JsonDerivedType(typeof(Beside), "Beside")]
[JsonDerivedType(typeof(ItemList), "Listing")]
[JsonDerivedType(typeof(Grid), "Grid")]
[JsonDerivedType(typeof(Ticks), "Ticks")]
[JsonDerivedType(typeof(FramedBox), "Frame")]
[JsonDerivedType(typeof(Signatures), "Signatures")]
[JsonDerivedType(typeof(Pictures), "Pictures")]
[JsonDerivedType(typeof(Chart), "Chart")]
[JsonDerivedType(typeof(Gap), "Gap")]
public abstract record Block
{
    private Block() { }

    /// <summary>The head of an official letter (kop), with an empty slot for the emblem and a double line below.</summary>
    /// <param name="Lines">Address and how to reach the office; may be empty.</param>
    public sealed record Letterhead(string Government, string Name, IReadOnlyList<string> Lines) : Block;

    /// <summary>The paper's name, centred, and a line below it.</summary>
    public sealed record Title(string Words, string? Below = null) : Block;

    public sealed record Heading(string Words) : Block;

    public sealed record Text(string Words, Align Align = Align.Left, bool Bold = false, bool Indented = false, bool Small = false) : Block;

    /// <summary>Labels with their values behind a colon, hanging.</summary>
    public sealed record FactTable(IReadOnlyList<(string Label, string Value)> Rows, bool Indented = false, bool Small = false) : Block;

    /// <summary>Two columns side by side, as the head of a letter has them.</summary>
    public sealed record Beside(IReadOnlyList<Block> Left, IReadOnlyList<Block> Right) : Block;

    /// <summary>A numbered or dashed list; the mark hangs.</summary>
    public sealed record ItemList(IReadOnlyList<string> Items, bool Numbered = false) : Block;

    /// <summary>A table; its head is repeated on every page.</summary>
    /// <param name="Columns">Head and share of the width.</param>
    public sealed record Grid(IReadOnlyList<(string Head, double Share)> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) : Block;

    /// <summary>Boxes to tick, two in a row.</summary>
    public sealed record Ticks(IReadOnlyList<(string Label, bool Ticked)> Boxes, int InARow = 2) : Block;

    /// <summary>A frame around other blocks.</summary>
    public sealed record FramedBox(IReadOnlyList<Block> Inside) : Block;

    /// <summary>Signatures with room to sign by hand, up to two side by side, on one page.</summary>
    public sealed record Signatures(IReadOnlyList<Signature> Hands) : Block;

    /// <summary>Pictures with a caption each, two in a row.</summary>
    public sealed record Pictures(IReadOnlyList<Picture> All) : Block;

    /// <summary>Bars with their numbers, told apart by their filling, so that they are read in black and white too.</summary>
    public sealed record Chart(string Caption, IReadOnlyList<string> Series, IReadOnlyList<ChartRow> Rows) : Block;

    /// <summary>Empty room, in lines.</summary>
    public sealed record Gap(double Lines = 1) : Block;
}

public enum Align { Left, Right, Centre }

/// <param name="Above">"Mengetahui, Kepala Seksi …".</param>
/// <param name="Name">Below the room for the signature; empty: dots to write on.</param>
public sealed record Signature(string Above, string Name, string Below);

/// <param name="Jpeg">A JPEG of a size that fits a page.</param>
public sealed record Picture(ReadOnlyMemory<byte> Jpeg, string Caption);

/// <param name="Values">One for each series.</param>
public sealed record ChartRow(string Label, IReadOnlyList<int> Values);
