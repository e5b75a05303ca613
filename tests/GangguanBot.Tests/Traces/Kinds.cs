namespace GangguanBot.Tests.Traces;

/// <summary>Others of the kinds that were once misread, without a site's address: outcome, last point, distance.</summary>
static class Kinds
{
    private const string Dead = "\n 1  192.168.10.1  0.412 ms  0.380 ms  0.371 ms\n 2  * * *\n 3  * * *\n";
    private const string DeadAtOne = "BreaksAfter 192.168.10.1 1";

    private const string Way = "\n  1    <1 ms    <1 ms    <1 ms  192.168.10.1\n  2     2 ms     1 ms     2 ms  10.20.4.1\n  3     9 ms     9 ms     9 ms  ";

    /// <summary>Headings and sentences above a route that ends behind 192.168.10.1, which is never the target.</summary>
    public static readonly IReadOnlyList<string> NamingTheSource =
    [
        "hasil tracert ke 8.8.8.8 dari router 192.168.10.1", "tracert dari router 192.168.10.1 ke 8.8.8.8", "dari 192.168.10.1 tracert 8.8.8.8",
        "traceroute dari PC (192.168.10.1) menuju 8.8.8.8", "trace from 192.168.10.1", "rute via 192.168.10.1 ke 8.8.8.8",
        "root@pc:~# traceroute -n -s 192.168.10.1 8.8.8.8", "R1#traceroute 8.8.8.8 source 192.168.10.1", "<HW>tracert -a 192.168.10.1 8.8.8.8",
        "traceroute to 8.8.8.8 (8.8.8.8) from 192.168.10.1, 64 hops max, 40 byte packets",
        "traceroute to dns.google (8.8.8.8) from 192.168.10.1 (192.168.10.1), 30 hops max",
        "/tool/traceroute src-address=192.168.10.1 address=8.8.8.8", "/tool traceroute 8.8.8.8 src-address=192.168.10.1 count=3",
        "traceroute ke 8.8.8.8\nIP PC 192.168.10.1", "IP router 192.168.10.1", "Gateway 192.168.10.1 hidup, 30 menit mati",
        "[09.10, 23/11/2026] Budi: trace dr 192.168.10.1 ya pak",
    ];

    /// <summary>Sentences that name 192.168.10.1 above a route that is cut off behind it: it is not the target.</summary>
    public static readonly IReadOnlyList<string> NamingTheLast =
    [
        "tracert 8.8.8.8\nterutama ip 192.168.10.1 ini pak", "Kasi Infrastruktur: ip 192.168.10.1 masih jalan", "PC di Dispora ip 192.168.10.1",
        "sesuai urutan 192.168.10.1", "Dinas Transportasi 192.168.10.1 hidup", "kantor Rutan 192.168.10.1", "PC -> 192.168.10.1 -> 10.20.4.1 (mati)",
        "LAN -> 192.168.10.1 ok", "IP 192.168.10.1 hidup, 30 menit mati.", "koneksi ke router 192.168.10.1 bagus, traceroute 8.8.8.8:",
        "192.168.10.1 lancar, trace putus", "tracert ke 192.168.10.1 ok, ke 8.8.8.8 gagal:", "traceroute berhenti di 192.168.10.1 pak",
        "trace cuma sampai 192.168.10.1", "trace ke 8.8.8.8 putus di 192.168.10.1", "mentok di 192.168.10.1 tracertnya", "rute setelah 192.168.10.1 mati",
        "tracert stuck at 192.168.10.1", "sudah ping ke 192.168.10.1 lancar, tapi trace ke 8.8.8.8:", "default route 192.168.10.1",
        "netstat -r: 0.0.0.0 192.168.10.1 (route)", "$ traceroute -g 192.168.10.1 8.8.8.8", "trace tidak sampai tujuan, berhenti 192.168.10.1",
        "trace terakhir 192.168.10.1", "traceroute last hop 192.168.10.1", "trace kena 192.168.10.1 terus hilang",
        "hanya 192.168.10.1 yang menjawab tracert ke 8.8.8.8",
    ];

    /// <summary>What somebody did before, above a route that ends behind 192.168.10.1.</summary>
    public static readonly IReadOnlyList<string> Before =
    [
        "PING 192.168.10.1 (192.168.10.1): 56 data bytes\n64 bytes from 192.168.10.1: seq=0 ttl=64 time=0.4 ms\n--- 192.168.10.1 ping statistics ---",
        "Pinging 192.168.10.1 with 32 bytes of data:\nReply from 192.168.10.1: bytes=32 time<1ms TTL=64\nPing statistics for 192.168.10.1:\n    Packets: Sent = 4",
        "Ping ke 192.168.10.1 dengan 32 byte data:\nBalasan dari 192.168.10.1: byte=32 waktu<1md TTL=64",
        "Обмен пакетами с 192.168.10.1 по с 32 байтами данных:\nОтвет от 192.168.10.1: число байт=32 время<1мс TTL=64",
        "[admin@OPD] > ping 192.168.10.1 count=2\n  SEQ HOST            SIZE TTL TIME  STATUS\n    0 192.168.10.1      56  64 0ms\n    1 192.168.10.1      56  64 0ms",
        "Type escape sequence to abort.\nSending 5, 100-byte ICMP Echos to 192.168.10.1, timeout is 2 seconds:\n!!!!!",
        "traceroute to 192.168.10.1 (192.168.10.1), 30 hops max\n 1  192.168.10.1  0.4 ms  0.4 ms  0.4 ms",
        "$ mtr -r 192.168.10.1\nHOST: pc   Loss%   Snt   Last   Avg  Best  Wrst StDev\n  1.|-- 192.168.10.1  0.0%  10  0.5  0.5  0.4  0.7  0.1",
        "Tracing route to 192.168.10.1 over a maximum of 30 hops\n\n  1    <1 ms    <1 ms    <1 ms  192.168.10.1\n\nTrace complete.",
        "{\"report\":{\"mtr\":{\"dst\":\"192.168.10.1\"},\"hubs\":[{\"count\":1,\"host\":\"192.168.10.1\",\"Loss%\":0.0,\"Snt\":10}]}}",
        "|      Host   -   %  | Sent | Recv | Best | Avrg | Wrst | Last |\n|  192.168.10.1 -    0 |   20 |   20 |    0 |    0 |    1 |    0 |",
    ];

    /// <summary>tracert's heading, as Windows speaks it; {0} is the target.</summary>
    public static readonly IReadOnlyList<string> Headings =
    [
        "Tracing route to {0} over a maximum of 30 hops", "Tracing route to dns.example [{0}]\nover a maximum of 12 hops:",
        "Melacak rute ke {0} melalui maksimum 15 lompatan", "Menjejak laluan ke {0} melalui maksimum 30 hop",
        "Routenverfolgung zu {0} über maximal 10 Hops", "Détermination de l’itinéraire vers {0} avec un maximum de 30 sauts.",
        "Traza a la dirección dns.example [{0}]\nsobre un máximo de 30 saltos:", "Traza a {0} sobre caminos de 10 saltos como máximo.",
        "Rastreando a rota para {0} com no máximo 20 saltos", "A rastrear a rota para {0} até um máximo de 30 saltos",
        "Traccia instradamento verso {0} su un massimo di 30 punti di passaggio", "Traceren van de route naar {0} via maximaal 30 hops",
        "Trasowanie trasy do {0} przewyższa 30 przeskoków", "Výpis trasy k {0} s nejvýše 30 směrováními",
        "Трассировка маршрута к {0} с максимальным числом прыжков 30", "Spårar väg till {0} över högst 30 hopp",
        "Sporer ruten til {0} over maksimalt 30 hopp", "A következő célhoz vezető útvonal követése: {0} legfeljebb 30 ugrással",
        "En fazla 30 atlamanın üstünde {0} yolu izleniyor", "{0} へのルートをトレースしています。経由するホップ数は最大 30 です",
        "通过最多 30 个跃点跟踪\n到 dns.example [{0}] 的路由:", "在上限 30 個躍點上\n追蹤 {0} 的路由:", "최대 30홉 이상의\ndns.example [{0}](으)로 가는 경로 추적:",
        "Трасування маршруту до {0} з максимальною кількістю переходів 30", "Praćenje rute do {0} preko najviše 30 skokova",
        "Sledenje poti do dns.example [{0}]\nprek največ 30 skokov:", "การติดตามเส้นทางไปยัง {0} ผ่านฮ็อพสูงสุด 30 ครั้ง",
        "עוקב אחר הניתוב אל dns.example [{0}]\nמעל 30 קפיצות לכל היותר:", "Menelusuri rute ke {0} maksimum 30 hop", "traceroute from 192.168.10.23 to {0}",
        "$ sudo traceroute -I {0}", "Router#traceroute ip {0}",
        "Reititys kohteeseen {0} enintään 30 siirräntää", "Παρακολούθηση της διαδρομής προς: {0} με μέγιστο πλήθος αναπηδήσεων 30",
        "Se trasează ruta către {0} cu maximum 30 de salturi", "traceroute to {0}({0}), max hops: 30, packet length: 40,press CTRL_C to break",
        "<Huawei>tracert {0}\n traceroute to  {0}({0}), max hops: 30 ,packet length: 40", "traceroute to {0} ({0}), 30 hops max, 60 byte packets",
        "traceroute to {0} ({0}) from 192.168.10.23, 30 hops max, 38 byte packets", "traceroute to dns.example ({0}), 64 hops max",
        "Type escape sequence to abort.\nTracing the route to dns.example ({0})\nVRF info: (vrf in name/id, vrf out name/id)",
        "  < press Ctrl+C to break >\nTracing the route to {0}", "traceroute to {0}, 32 hops max, 3 probe packets per hop, 84 byte packets",
        "C:\\>tracert -d -h 12 {0}", "user@mx> traceroute no-resolve {0} source 192.168.10.23", "Sudah saya trace ke {0} Pak, ini hasilnya:",
        "tracert ke IP {0} dari PC 192.168.10.23", "trace ke router {0} dari gateway 192.168.10.1", "tracert ip {0}",
        "traceroute to\n{0} ({0}), 30 hops max, 60\nbyte packets",
    ];

    public static readonly IReadOnlyList<(string Text, string Said)> Rest =
    [
        // Rows as other tools and systems write them
        ("traceroute to 10.20.0.1 (10.20.0.1), 30 hops max\n 1  _gateway (192.168.10.1)  0.4 ms\n 2  a.example (10.20.4.1)  1.2 ms\n    b.example (10.20.4.2)  1.3 ms  1.4 ms\n 3  * * *",
            "BreaksAfter 10.20.4.1 2"),
        ("Tracing the route to 10.20.0.1\n  1 192.168.10.1 4 msec 0 msec 4 msec\n  2 10.20.4.1 [AS 64500] 4 msec *  4 msec\n  3 10.20.0.1 8 msec 8 msec 8 msec",
            "Reached 10.20.0.1 3"),
        ("Tracing the route to 10.20.0.1\n  1 192.168.10.1 4 msec 0 msec 4 msec\n  2 10.20.4.1 !H  *  !H", "BreaksAfter 10.20.4.1 2 HostUnreachable"),
        ("traceroute to 10.20.0.1 (10.20.0.1), 30 hops max\n 1  192.168.10.1[AS64500]  1 ms  1 ms  1 ms\n 2  10.20.0.1[AS64501]  3 ms  3 ms  3 ms",
            "Reached 10.20.0.1 2"),
        ("traceroute to 8.8.8.8 (8.8.8.8), 30 hops max\n 1  192.168.10.1  1 ms\n     MPLS Label=299776 CoS=0 TTL=1 S=1\n 2  10.20.4.1  3 ms\n 3  *",
            "BreaksAfter 10.20.4.1 2"),
        ("traceroute to 8.8.8.8 (8.8.8.8), 30 hops max\n 1  192.168.10.1  1.2 ms  1.1 ms  1 ms <- router kantor\n 2  10.20.4.1  3 ms  3 ms  3 ms  macet di sini pak\n 3  * * *",
            "BreaksAfter 10.20.4.1 2"),
        ("traceroute to 8.8.8.8 (8.8.8.8), 30 hops max\n 1  192.168.10.1  0,412 ms  0,380 ms  0,371 ms\n 2  ＊ ＊ ＊\n 3  ＊ ＊ ＊", DeadAtOne),
        ("traceroute to 8.8.8.8 (8.8.8.8), 30 hops max\n 1  192.168.10.1  1.2 ms !V  1.1 ms !V  1 ms !V", "BreaksAfter 192.168.10.1 1 Other"),
        ("traceroute to 8.8.8.8 (8.8.8.8), 30 hops max\n 1  192.168.10.1  1.2 ms !<10>  1.1 ms !<10>", "BreaksAfter 192.168.10.1 1 Other"),
        ("$ tcptraceroute 10.20.0.1 443\n 1  192.168.10.1  1.2 ms  1.1 ms  1 ms\n 2  10.20.0.1 [open]  3.1 ms  3.0 ms  3.2 ms", "Reached 10.20.0.1 2"),
        ("# traceroute -T 10.20.0.1\n 1  192.168.10.1 1.2 ms  1.1 ms  1 ms\n 2  10.20.0.1 <syn,ack>  3.1 ms  3.0 ms  3.2 ms", "Reached 10.20.0.1 2"),
        ("Rute ke 10.20.0.1\n  1  <1 md  <1 md  <1 md  kantor.example [192.168.10.1]\n  2  *  *  *  Waktu permintaan habis.", DeadAtOne),
        ("Tracing route to 10.20.0.1 over a maximum of 30 hops\n  1  1 ms  1 ms  1 ms  192.168.10.1\n  2  192.168.10.1  rapports : Impossible de joindre l’hôte de destination.",
            "BreaksAfter 192.168.10.1 1"),
        ("traceroute to core.example (10.20.0.1), 30 hops max\n 1  gw (gw)  0.4 ms  0.4 ms  0.4 ms\n 2  core.example (10.20.0.1)  3 ms  3 ms  3 ms", "Reached 10.20.0.1 2"),

        // tracepath
        ("$ tracepath 8.8.8.8\n 1?: [LOCALHOST]     0.012ms pmtu 1500\n 1:  gw.example    0.412ms\n 1:  gw.example   0.380ms\n 2:  kec.example   1.902ms asymm  3\n 3:  no reply\n     Too many hops: pmtu 1500",
            "BreaksAfter kec.example 2"),
        (" 1?: [LOCALHOST]                      pmtu 1500\n 1:  _gateway                                              0.412ms\n 1:  _gateway                                              0.380ms\n 2:  8.8.8.8                                              12.9ms reached\n     Resume: pmtu 1500 hops 2 back 2",
            "Reached 8.8.8.8 2"),
        (" 1?: [LOCALHOST]                      pmtu 1500\n 1:  no reply\n 2:  no reply\n     Too many hops: pmtu 1500", "NothingAnswers - 0"),
        (" 1:  10.20.4.1 (10.20.4.1)  0.4ms pmtu 1492\n 1:  gw.example (10.20.4.1)  0.4ms\n 2:  core.example (10.20.0.1)  3.1ms reached", "Reached 10.20.0.1 2"),

        // mtr
        ("HOST: pc   Snt  Loss%   Last   Avg\n  1.|-- 192.168.10.1   10   0.0%    0.5   0.5\n  2.|-- 10.20.4.1   10   0.0%    0.5   0.5\n  3.|-- ???   10   100.0    0.0   0.0",
            "BreaksAfter 10.20.4.1 2"),
        ("HOST: pc   Snt  Last  Loss%\n  1.|-- 192.168.10.1   10   0.5   0.0\n  2.|-- ???   10   0.0   100.0", DeadAtOne),
        ("HOST: pc   Drop   Snt   Last   Avg\n  1.|-- 192.168.10.1   0   10   0.5   0.5\n  2.|-- 10.20.4.1   0   10    1.9   2.0", "LastAnswers 10.20.4.1 2"),
        ("  1.|-- 192.168.10.1   0.0%    10    0.5   0.5   0.4   0.7   0.1\n  2.|-- 10.20.4.1   0.0%    10    0.5   0.5   0.4   0.7   0.1", "LastAnswers 10.20.4.1 2"),
        ("  1.|–– 192.168.10.1   0.0%    10    0.5   0.5   0.4   0.7   0.1\n  2.|–– ???   100.0    10    0.0   0.0   0.0   0.0   0.0", DeadAtOne),
        ("  1.|— 192.168.10.1   0.0%    10    0.5   0.5   0.4   0.7   0.1\n  2.|— ???   100.0    10    0.0   0.0   0.0   0.0   0.0", DeadAtOne),
        ("$ mtr -rn 8.8.8.8\nHOST: pc   Loss%   Snt   Last   Avg  Best  Wrst StDev\n  1.|-- 192.168.10.1   0.0%    10    0.5   0.5   0.4   0.7   0.1\n  2.|-- 8.8.8.8   10.0%    10    0.5   0.5   0.4   0.7   0.1",
            "ReachedWithLoss 8.8.8.8 2 loss@2"),
        ("HOST: pc   Loss%   Snt   Last   Avg  Best  Wrst StDev\n  1.|-- 192.168.10.1   0.0%    10    0.5   0.5   0.4   0.7   0.1\n  2.|-- 8.8.8.8   10.0%    10    0.5   0.5   0.4   0.7   0.1",
            "LastAnswersWithLoss 8.8.8.8 2 loss@2"),
        ("HOST: pc   Loss%   Snt   Last   Avg  Best  Wrst StDev\n  1.|-- 192.168.10.1   0.0%    10    0.5   0.5   0.4   0.7   0.1\n  2.|-- 10.20.4.1   0.0%    10    0.5   0.5   0.4   0.7   0.1\n  3.|-- 10.20.4.1   80.0%    10    0.5   0.5   0.4   0.7   0.1",
            "BreaksAfter 10.20.4.1 2"),
        ("HOST: pc   Loss%   Snt   Last   Avg  Best  Wrst StDev\n  1. AS???    192.168.10.1   0.0%    10    0.5   0.5   0.4   0.7   0.1\n  2. AS15169  dns.google (8.8.8.8)  0.0%    10    0.5   0.5   0.4   0.7   0.1",
            "LastAnswers 8.8.8.8 2"),
        ("                      My traceroute  [v0.75]\npc-loket-1 (192.168.10.23)                     Mon Nov 23 09:10:04 2026\n Host                 Loss%   Snt   Last   Avg  Best  Wrst StDev\n 1. 192.168.10.1      0.0%    25    0.5   0.5   0.4   0.7   0.1\n 2. 192.168.10.23      0.0%    25    0.5   0.5   0.4   0.7   0.1",
            "LastAnswers 192.168.10.23 2"),
        ("\u001b[1mMy traceroute  [v0.95]\u001b[0m\npc (192.168.10.23) → dns.google (8.8.8.8)\n Host   Loss%   Snt   Last   Avg  Best  Wrst StDev\n 1. \u001b[32m192.168.10.1\u001b[0m   0.0%    25    0.5   0.5   0.4   0.7   0.1\n 2. dns.google   0.0%    25    0.5   0.5   0.4   0.7   0.1",
            "Reached dns.google 2"),
        (" Host   Loss%   Snt   Last   Avg  Best  Wrst StDev\n 1. (waiting for reply)\n 2. (waiting for reply)", "NothingAnswers - 0"),
        ("HOST: pc   Loss%   Snt   Last   Avg  Best  Wrst StDev\n  1.|-- 192.168.10.1   0.0%    10    0.5   0.5   0.4   0.7   0.1\n  2.|-- ???   100.0    10    0.0   0.0   0.0   0.0   0.0\n\nCatatan:\n1. ping ke 192.168.10.1 lancar 2 ms\n2. PC 2 unit mati\n3. kabel 3 m diganti",
            DeadAtOne),
        ("Mtr_Version,Start_Time,Status,Host,Hop,Ip,Loss%,Snt, ,Last,Avg,Best,Wrst,StDev,\nMTR.0.95,1795400000,OK,8.8.8.8,1,192.168.10.1,0.00,10,0,0.45,0.50,0.40,0.70,0.10\nMTR.0.95,1795400000,OK,8.8.8.8,2,8.8.8.8,0.00,10,0,12.9,13.0,12.7,13.6,0.30",
            "Reached 8.8.8.8 2"),
        ("MTR.0.95,1795400000,OK,8.8.8.8,1,192.168.10.1,0.00,10,0,0.45\nMTR.0.95,1795400000,OK,8.8.8.8,2,???,100.00,10,10,0.00", DeadAtOne),
        ("MTR.0.85;1795400000;OK;dns.google;1;192.168.10.1;412\nMTR.0.85;1795400000;OK;dns.google;2;dns.google;12900", "Reached dns.google 2"),
        ("<?xml version=\"1.0\"?>\n<MTR SRC=\"pc\" DST=\"8.8.8.8\" TOS=\"0x0\" TESTS=\"10\">\n<HUB COUNT=\"1\" HOST=\"192.168.10.1\">\n<Loss>  0.0%</Loss><Snt>10</Snt></HUB>\n<HUB COUNT=\"2\" HOST=\"8.8.8.8\"><Loss>  0.0%</Loss></HUB>\n</MTR>",
            "Reached 8.8.8.8 2"),
        ("{\"report\":{\"mtr\":{\"src\":\"pc\",\"dst\":\"dns.google\"},\"hubs\":[{\"count\":1,\"host\":\"192.168.10.1\",\"Loss%\":0.0},{\"count\":2,\"host\":\"8.8.8.8\",\"Loss%\":0.0}]}}",
            "LastAnswers 8.8.8.8 2"),
        ("{“report”:{“mtr”:{“src”:“pc”,“dst”:“8.8.8.8”},“hubs”:[{“count”:1,“host”:“192.168.10.1”,“Loss%”:0.0},{“count”:2,“host”:“8.8.8.8”,“Loss%”:0.0}]}}",
            "Reached 8.8.8.8 2"),

        // WinMTR
        ("winmtr ke 8.8.8.8 pak\n|      Host   -   %  | Sent | Recv | Best | Avrg | Wrst | Last |\n|--------|------|------|------|------|------|------|\n|  192.168.10.1 -    0 |   20 |   20 |    0 |    0 |    1 |    0 |\n|  8.8.8.8 -    0 |   20 |   20 |    0 |    0 |    1 |    0 |",
            "Reached 8.8.8.8 2"),
        ("|      Host   –   %  | Sent | Recv | Best | Avrg | Wrst | Last |\n|  192.168.10.1 –    0 |   20 |   20 |    0 |    0 |    1 |    0 |\n|  Host tidak menjawab –  100 |   20 |   0 |    0 |    0 |    0 |    0 |",
            DeadAtOne),
        ("|  192.168.10.1 -    0 |   20 |   20 |    0 |    0 |    1 |    0 |\n|  8.8.8.8 -    5 |   20 |   19 |    0 |    0 |    1 |    0 |", "LastAnswersWithLoss 8.8.8.8 2 loss@2"),

        // nexttrace
        ("NextTrace v1.4.2\ntraceroute to 8.8.8.8, 30 hops max, 52 bytes payload\n1   192.168.10.1    *                         RFC1918\n                     1.90 ms / 1.94 ms / 1.81 ms\n2   203.0.113.1     AS64500  [NET-ID]         Indonesia Jakarta  isp.example\n                     gw.isp.example      4.1 ms / * ms / 4.4 ms\n3   8.8.8.8         AS15169  [GOOGLE]         ANYCAST Google\n                     12.1 ms / 12.2 ms / 12.0 ms\nMapTrace URL: https://map.example/x.html",
            "Reached 8.8.8.8 3"),
        ("NextTrace v1.4.2\ntraceroute to 8.8.8.8, 30 hops max\n1   *\n2   *\n3   *", "NothingAnswers - 0"),

        // pathping
        ("Tracing route to 10.20.0.1 over a maximum of 30 hops\n\n  0  pc [192.168.10.23]\n  1  192.168.10.1\n  2  10.20.0.1\n", "Reached 10.20.0.1 2"),
        ("Routenverfolgung zu 10.20.0.1 über maximal 30 Hops\n  0  pc [192.168.10.23]\n  1  gw.example [192.168.10.1]\n  2     *        *        *\nBerechnung der Statistiken dauert ca. 25 Sekunden...\nHop  Abs.  Verl/Ges = Proz\n  0                                           pc [192.168.10.23]\n                                0/ 100 =  0%   |\n  1    1ms     0/ 100 =  0%     0/ 100 =  0%  gw.example [192.168.10.1]",
            DeadAtOne),
        ("Hop  RTT    Lost/Sent = Pct  Lost/Sent = Pct  Address\n  0                                           pc [192.168.10.23]\n                                0/ 100 =  0%   |\n  1    1ms     0/ 100 =  0%     0/ 100 =  0%  192.168.10.1\n                                0/ 100 =  0%   |\n  2    3ms     0/ 100 =  0%     0/ 100 =  0%  10.20.4.1",
            "LastAnswers 10.20.4.1 2"),
        ("Tracing route to 10.20.0.1 over a maximum of 30 hops\n  0  pc [192.168.10.23]\n  1  192.168.10.1\n  2  10.20.0.1\nComputing statistics for 50 seconds...\n  0                                           pc [192.168.10.23]\n                                0/ 100 =  0%   |\n  1  ---     100/ 100 =100%   100/ 100 =100%  192.168.10.1\n                                0/ 100 =  0%   |\n  2    3ms     0/ 100 =  0%     0/ 100 =  0%  10.20.0.1",
            "Reached 10.20.0.1 2"),

        // MikroTik
        ("/tool/traceroute 10.20.0.1 use-dns=yes\nColumns: ADDRESS, LOSS, SENT, LAST, AVG, BEST, WORST, STD-DEV\n#  ADDRESS       LOSS  SENT  LAST     AVG   BEST  WORST  STD-DEV\n1  gw.example  0%       3  0.4ms    0.5   0.4   0.7    0.1\n2              100%     3  timeout\n3              100%     3  timeout",
            "BreaksAfter gw.example 1"),
        ("/tool traceroute 8.8.8.8\n # ADDRESS                          LOSS SENT    LAST     AVG    BEST   WORST STD-DEV STATUS\n 1 192.168.10.1                       0%    1   0.4ms     0.4     0.4     0.4       0\n-- [Q quit|D dump|C-z pause]\n # ADDRESS                          LOSS SENT    LAST     AVG    BEST   WORST STD-DEV STATUS\n 1 192.168.10.1                       0%    3   0.4ms     0.5     0.4     0.7     0.1\n 2 8.8.8.8                          0%    3  12.1ms    12.8      12    13.4     0.7 <MPLS:L=17,E=0>",
            "Reached 8.8.8.8 2"),
        ("#  ADDRESS       LOSS  SENT  LAST     AVG   BEST  WORST  STD-DEV\n1  192.168.10.1  0%       3  0.4ms    0.5   0.4   0.7    0.1\n2  10.20.4.1     0%       3  1.1ms    1.8   1     3.4    0.7", "LastAnswers 10.20.4.1 2"),
        ("[admin@R] > /tool traceroute 10.20.0.1\n     ADDRESS                                    STATUS\n   1 192.168.10.1     1ms     1ms     1ms\n   2 10.20.0.1     2ms     2ms     3ms", "Reached 10.20.0.1 2"),

        ("[admin@R] > /tool traceroute 10.20.0.1\n # ADDRESS          LOSS SENT  LAST   AVG  BEST WORST STD-DEV STATUS\n 1 192.168.10.1     0%    5  0.4ms   0.5   0.4   0.7   0.1\n 2 10.20.4.1        0%    5  1.1ms   1.8   1   3.4   0.7 host unreachable from 10.20.4.1",
            "BreaksAfter 10.20.4.1 2 HostUnreachable"),

        // Written by hand
        ("hasil trace pak:\n1 192.168.10.1 1ms\n2 10.20.4.1 2ms\n3 RTO\n4 RTO", "BreaksAfter 10.20.4.1 2"),
        ("hasil trace ke 8.8.8.8:\n1. 192.168.10.1\n2. 10.20.4.1\n3. RTO", "BreaksAfter 10.20.4.1 2"),
        ("tujuan: 8.8.8.8\n  1    <1 ms    <1 ms    <1 ms  192.168.10.1\n  2    12 ms    12 ms    12 ms  8.8.8.8", "Reached 8.8.8.8 2"),
        ("traceroute to 192.168.10.1\nsaya ulang ke luar:\n  1    <1 ms    <1 ms    <1 ms  192.168.10.1\n  2     *        *        *     Request timed out.", DeadAtOne),
        ("Host              -   %  | Sent | Recv | Best | Avrg | Wrst | Last |\n192.168.10.1 -    0 |   20 |   20 |    0 |    0 |    1 |    0 |\nNo response from host -  100 |   20 |    0 |    0 |    0 |    0 |    0 |", DeadAtOne),

        ("trace ke 8.8.8.8:\n1. 192.168.10.1\n2. 10.20.4.1\n3. 8.8.8.8 RTO", "BreaksAfter 10.20.4.1 2"),

        // A run that begins and shows nothing; a word of somebody's behind a row
        ("traceroute to 192.168.10.1 (192.168.10.1), 30 hops max\n 1  192.168.10.1  0.4 ms\ntraceroute to 8.8.8.8 (8.8.8.8), 30 hops max, 60 byte packets\nconnect: Network is unreachable",
            "-"),
        ("Tracing route to 192.168.10.1 over a maximum of 30 hops\n\n  1    <1 ms    <1 ms    <1 ms  192.168.10.1\n\nTracing route to 8.8.8.8 over a maximum of 30 hops\n\n  1  General failure.",
            "-"),
        ("traceroute to 8.8.8.8 (8.8.8.8), 30 hops max\n 1  192.168.10.1  0.4 ms  0.4 ms  0.4 ms <- only reached here", "CutOff 192.168.10.1 1"),
        ("/tool/traceroute 192.168.10.1\n # ADDRESS  LOSS SENT LAST AVG BEST WORST STD-DEV\n 1 192.168.10.1 0% 3 0.4ms 0.5 0.4 0.7 0.1\n[admin@R] > /tool/traceroute\naddress: 8.8.8.8\n # ADDRESS  LOSS SENT LAST AVG BEST WORST STD-DEV\n 1 192.168.10.1 0% 3 0.4ms 0.5 0.4 0.7 0.1",
            "CutOff 192.168.10.1 1"),

        // mtr's JSON with its keys sorted; its bar as a phone draws it
        ("{\"report\":{\"hubs\":[{\"Loss%\":0.0,\"Snt\":10,\"host\":\"192.168.10.1\"},{\"Loss%\":100.0,\"Snt\":10,\"host\":\"8.8.8.8\"}],\"mtr\":{\"dst\":\"8.8.8.8\",\"src\":\"pc\"}}}",
            DeadAtOne),
        ("{\"report\":{\"hubs\":[{\"Loss%\":0.0,\"Snt\":10,\"host\":\"192.168.10.1\"},{\"Loss%\":0.0,\"Snt\":10,\"host\":\"8.8.8.8\"}],\"mtr\":{\"dst\":\"8.8.8.8\",\"src\":\"pc\"}}}",
            "Reached 8.8.8.8 2"),
        ("HOST: pc Loss% Snt Last Avg Best Wrst StDev\n1.|── 192.168.10.1 0.0% 10 0.5 0.5 0.4 0.7 0.1\n2.|── ??? 100.0 10 0.0 0.0 0.0 0.0 0.0", DeadAtOne),

        // Notes around it
        ($"Laporan:\n1. PC mati\n2. IP 192.168.10.7\ntraceroute to 8.8.8.8 (8.8.8.8), 30 hops max{Dead}\n1) router sudah di-restart\n2) 192.168.10.1 bisa diping 1 ms", DeadAtOne),
        ($"traceroute to 8.8.8.8 (8.8.8.8), 30 hops max{Dead}4. kabel 3 m diganti\n5. ping ke 10.20.0.1 gagal * * *\n10 menit kemudian sama", DeadAtOne),
        ("traceroute to 8.8.8.8 (8.8.8.8), 30 hops max\n 1  192.168.10.1  0.412 ms  0.380 ms  0.371 ms\n10 menit kemudian:\n 2  10.20.4.1  1 ms  1 ms  1 ms\n 3  * * *", "BreaksAfter 10.20.4.1 2"),
        ($"traceroute to 8.8.8.8 (8.8.8.8), 30 hops max{Dead}\nCatatan:\n1. 192.168.10.1 2 ms", DeadAtOne),

        // Parts
        (" 9  * * *\n10  * * *\n", "BeginningMissing - 0"), (" 5  10.20.4.1  1.9 ms  1.8 ms  1.8 ms\n 6  * * *\n 7  * * *", "BreaksAfter 10.20.4.1 5"),
        ("  6     *        *        *     Request timed out.\n  7     *        *        *     Request timed out.\n\nTrace complete.", "BeginningMissing - 0"),
        ("  4.|-- ???   100.0    10    0.0   0.0   0.0   0.0   0.0\n  5.|-- ???   100.0    10    0.0   0.0   0.0   0.0   0.0", "BeginningMissing - 0"),
        ("1\n2\n3\n1 ms\n2 ms\n*\n1 ms\n2 ms\n*\n192.168.10.1\n10.20.4.1\nRequest timed out.", "-"),
        ("HOST: pc   Loss%   Snt   Last   Avg  Best  Wrst StDev\n  1.|== gerbang satu dua 192.168.10.1 nol persen\n", "-"),
        ("tolong cek 10.20.0.1 dan 8.8.8.8\n1. kabel\n2. router", "-"), ("PC 1 ip 192.168.10.7 mati, rute 2 jam", "-"),
    ];

    public static IEnumerable<(string Text, string Said)> All =>
    [
        .. NamingTheSource.Concat(NamingTheLast).Select(h => (h + Dead, DeadAtOne)),
        .. NamingTheLast.Select(h => (h + "\n  1    <1 ms    <1 ms    <1 ms  192.168.10.1", "CutOff 192.168.10.1 1")),
        .. Before.Select(b => ($"{b}\ntraceroute to 8.8.8.8 (8.8.8.8), 30 hops max{Dead}", DeadAtOne)),
        .. Headings.Select(h => (string.Format(System.Globalization.CultureInfo.InvariantCulture, h, "10.20.0.1") + Way + "10.20.0.1", "Reached 10.20.0.1 3")),
        .. Headings.Select(h => (string.Format(System.Globalization.CultureInfo.InvariantCulture, h, "10.20.0.1") + Way + "10.20.3.2", "CutOff 10.20.3.2 3")),
        .. Rest,
    ];
}
