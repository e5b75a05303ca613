namespace GangguanBot.Simulator.Office;

/// <summary>An office founded from nothing: one claim code, then posts, agencies and invitations, all by chat.</summary>
internal static class Founding
{
    private const long Admin = 9001;
    private const string Dinas = "Diskominfo";

    private static readonly (string? Above, string Code, string Title)[] Posts =
    [
        (null, "KADIS", "Kepala Dinas Komunikasi dan Informatika"),
        ("Kadis", "KABID-TI", "Kepala Bidang Teknologi Informasi"),
        ("Kadis", "KABID-IKP", "Kepala Bidang Informasi dan Komunikasi Publik"),
        ("Kabid TI", "KASI-JAR", "Kepala Seksi Infrastruktur Jaringan"),
        ("Kabid TI", "KASI-APL", "Kepala Seksi Aplikasi"),
        ("Kabid IKP", "KASI-MED", "Kepala Seksi Media"),
    ];

    private static readonly (string Code, string Name, string Short)[] Agencies =
    [
        ("DISDIK", "Dinas Pendidikan", "Disdik"),
        ("RSUD", "Rumah Sakit Umum Daerah", "RSUD"),
        ("BPBD", "Badan Penanggulangan Bencana Daerah", "BPBD"),
        ("DPMPTSP", "Dinas Penanaman Modal dan Pelayanan Terpadu", "DPMPTSP"),
    ];

    /// <summary>People to be admitted. The tap is the label of their role, the place the label below it.</summary>
    private static readonly (long Id, string Name, string Role, string Tap, string? Place)[] Newcomers =
    [
        (1001, "Drs. Firdaus Wibawa, M.Si", "Kadis", "Kadis", null),
        (1002, "Ir. Ratna Kusuma", "Kabid", "Kabid", "Kabid TI"),
        (1004, "Dra. Lilis Suryani", "Kabid", "Kabid", "Kabid IKP"),
        (1003, "Dedi Supriadi, S.Kom", "Kasi", "Kasi", "Kasi JAR"),
        (1005, "Yayan Sopian, S.T.", "Kasi", "Kasi", "Kasi APL"),
        (1006, "Neneng Hasanah, S.Sos", "Kasi", "Kasi", "Kasi MED"),
        (2001, "Budi", "Technician", "Teknisi", "Seksi Infrastruktur Jaringan"),
        (2002, "Asep", "Technician", "Teknisi", "Seksi Infrastruktur Jaringan"),
        (2003, "Ujang", "Technician", "Teknisi", "Seksi Infrastruktur Jaringan"),
        (2004, "Iwan", "Technician", "Teknisi", "Seksi Aplikasi"),
        (2005, "Cecep", "Technician", "Teknisi", "Seksi Aplikasi"),
        (4001, "Rina", "FrontDesk", "Tata Usaha", null),
        (3001, "Ani", "Reporter", "Pelapor", "Disdik"),
        (3002, "dr. Sinta", "Reporter", "Pelapor", "RSUD"),
        (3003, "Tatang", "Reporter", "Pelapor", "BPBD"),
        (3004, "Euis", "Reporter", "Pelapor", "DPMPTSP"),
    ];

    /// <summary>The admin first, then who will be invited.</summary>
    public static IReadOnlyList<Colleague> People { get; } =
        [new Colleague(Admin, "Wawan Setiawan", "Admin", SampleOffice.Name, Dinas), .. Newcomers.Select(Person)];

    public static IReadOnlyList<PlayStep> Steps { get; } =
    [
        new(Admin, $"/start {PlayStep.ClaimCode}", null, "claim"),
        .. Posts.SelectMany(Post),
        .. Agencies.SelectMany(Agency),
        .. Newcomers.SelectMany(Invite),
    ];

    private static IEnumerable<PlayStep> Post((string? Above, string Code, string Title) post)
    {
        yield return new(Admin, "/admin", null, "post", post.Title);
        yield return new(Admin, null, "🪑 Jabatan", "post", post.Title);
        if (post.Above is { } above)
        {
            yield return new(Admin, null, above, "post", post.Title);
            yield return new(Admin, null, "➕ Tambah jabatan", "post", post.Title);
        }
        else yield return new(Admin, null, "➕ Tambah Kepala Dinas", "post", post.Title);

        yield return new(Admin, post.Code, null, "post", post.Title);
        yield return new(Admin, post.Title, null, "post", post.Title);
    }

    private static IEnumerable<PlayStep> Agency((string Code, string Name, string Short) agency) =>
    [
        new(Admin, "/admin", null, "agency", agency.Name),
        new(Admin, null, "🏢 Perangkat Daerah", "agency", agency.Name),
        new(Admin, null, "➕ Tambah", "agency", agency.Name),
        new(Admin, agency.Code, null, "agency", agency.Name),
        new(Admin, agency.Name, null, "agency", agency.Name),
        new(Admin, agency.Short, null, "agency", agency.Name),
    ];

    private static IEnumerable<PlayStep> Invite((long Id, string Name, string Role, string Tap, string? Place) one)
    {
        yield return new(Admin, "/undang", null, "invite", one.Name);
        yield return new(Admin, null, one.Tap, "invite", one.Name);
        if (one.Place is { } place) yield return new(Admin, null, place, "invite", one.Name);
        yield return new(one.Id, null, null, "comes_in", one.Name, OpensLinkOf: Admin);
        yield return new(one.Id, null, "✅ Ya, benar", "comes_in", one.Name);
    }

    private static Colleague Person((long Id, string Name, string Role, string Tap, string? Place) one) =>
        new(one.Id, one.Name, one.Role, one.Place ?? SampleOffice.Name, one.Role == "Reporter" ? one.Place! : Dinas);
}
