using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Korevagt.Domain.Texts;
using Korevagt.Tenders.Sheets;

namespace Korevagt.Tenders.Tests.Sheets;

/// <summary>Files that are refused, or told of, before or beside their cells.</summary>
public sealed class BadFileTests
{
    public static TheoryData<string, string> Files { get; } = new()
    {
        { "empty", "er ikke en Excel-projektmappe" },
        { "text", "er ikke en Excel-projektmappe" },
        { "old or with a password", "har adgangskode eller er af den gamle slags (.xls)" },
        { "cut off", "er en beskadiget projektmappe" },
        { "archive of something else", "er en beskadiget projektmappe" },
        { "macros", "har makroer" },
        { "macros by its type", "har makroer" },
        { "external link", "henviser til en anden fil" },
        { "connections", "har forbindelser til data andre steder" },
        { "embedded program", "har andre dokumenter eller programmer i sig" },
        { "document type", "har en DTD i en af sine dele" },
        { "no xml", "har en del, der ikke kan læses" },
        { "bomb", "fylder udpakket mere end 64 MB" },
        { "bomb that lies about its size", "har en del, der ikke kan læses" },
        { "larger than 16 MB", "filen er større end 16 MB" },
        { "two parts of one name", "har to dele af samme navn" },
        { "no hidden sheet", "har ikke det skjulte ark med udbuddets lås" },
        { "another lock", "har en anden lås end udbuddets: sha256:0000000000000…" },
        { "another format", "er af formatet \"korevagt-sheet/0\"" },
        { "draft", "er et udkast fra før udbuddet blev låst" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void AFileThatIsNoSheetOfTheTender_IsRefused_WithTheReasonAndTheCure(string kind, string says)
    {
        using var folder = new SheetFolder();
        var file = folder.Written("tilbud.xlsx", Made(folder, kind));

        var imported = folder.Import(file);

        var fault = Assert.Single(imported.Faults, fault => fault.Message.Danish == says);
        Assert.Equal((file, ""), (fault.File, fault.Place));
        Assert.NotNull(fault.Expected);
        Assert.Single(imported.Faults);
    }

    [Fact]
    public void AWorkbookWithMacros_IsRefusedByItsName()
    {
        using var folder = new SheetFolder();

        Assert.Equal(
            ["har makroer"],
            folder.Import(folder.Written("tilbud.xlsm", folder.Filled(folder.Whole))).Faults.Select(fault => fault.Message.Danish));
    }

    [Fact]
    public void WhatALinkSpoils_IsToldWithItsCellToo()
    {
        using var folder = new SheetFolder();
        var bytes = ChangedWorkbook.Of(folder.Filled(folder.Whole), book => book.Formula("Priser", "G6", "[1]Ark1!A1", "263.5"));
        var file = folder.Written("tilbud.xlsx", ChangedWorkbook.WithPart(bytes, "xl/externalLinks/externalLink1.xml", "<externalLink/>"));

        Assert.Equal(["", "Priser!G6"], folder.Import(file).Faults.Select(fault => fault.Place));
    }

    [Fact]
    public void AMissingSheet_IsTold_AndARenamedOneIsBothMissingAndStrange()
    {
        using var folder = new SheetFolder();

        Assert.StartsWith(
            "Pakker: mangler; arket som i det ark, der blev sendt ud", Assert.Single(folder.FaultsOf(book => book.Remove("Pakker"))),
            StringComparison.Ordinal);
        Assert.Equal(["Kapacitet", "Biler"], folder.FaultsOf(book => book.Rename("Kapacitet", "Biler")).Select(fault => fault.Split(':')[0]));
    }

    [Fact]
    public void ASheetOrACellThatIsThereTwice_IsRefused_ForNobodyKnowsWhichWasSeen()
    {
        using var folder = new SheetFolder();

        Assert.Equal(
            ["Priser: er et ark, som ikke blev sendt ud"],
            folder.FaultsOf(book => book.AddSheet("Priser", "x")).Select(fault => fault.Split(';')[0]));
        Assert.Equal(
            ["tilbud.xlsx: er en beskadiget projektmappe"],
            folder.FaultsOf(book => book.Twice("Priser", 6)).Select(fault => fault.Split(';')[0]));
    }

    /// <summary>Whatever a file holds, it is read or it is a fault: nothing of it brings the program down.</summary>
    [Fact]
    [Trait("Pace", "Slow")]
    public void ASpoiltFile_IsAFaultOrABid_AndNeverADefect()
    {
        using var folder = new SheetFolder();
        var sound = folder.Filled(folder.Whole);
        var random = new SplitMix64(4);
        var refused = 0;
        for (var i = 0; i < 400; i++)
        {
            var spoilt = i % 2 == 0 ? sound.ToArray() : ChangedWorkbook.Spoilt(sound, random);
            for (var changes = i % 2 == 0 ? 1 + random.Below(5) : 0; changes > 0; changes--)
            {
                spoilt[random.Below(spoilt.Length)] = (byte)random.Below(256);
            }

            refused += folder.Import(folder.Written("tilbud.xlsx", spoilt)).Succeeded ? 0 : 1;
        }

        Assert.InRange(refused, 200, 400);
    }

    private static byte[] Made(SheetFolder folder, string kind)
    {
        var sound = folder.Filled(folder.Whole);
        return kind switch
        {
            "empty" => [],
            "text" => Encoding.UTF8.GetBytes("lot;pris\nranders;263,50\n"),
            "old or with a password" => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]],
            "cut off" => sound[..(sound.Length / 2)],
            "archive of something else" => Archive("hello.txt", 10),
            "macros" => ChangedWorkbook.WithPart(sound, "xl/vbaProject.bin", "x"),
            "macros by its type" => WithType(sound),
            "external link" => ChangedWorkbook.WithPart(sound, "xl/externalLinks/externalLink1.xml", "<externalLink/>"),
            "connections" => ChangedWorkbook.WithPart(sound, "xl/connections.xml", "<connections/>"),
            "embedded program" => ChangedWorkbook.WithPart(sound, "xl/embeddings/oleObject1.bin", "x"),
            "document type" => ChangedWorkbook.WithPart(
                sound, "xl/sharedStrings.xml",
                "<!DOCTYPE sst [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><sst><si><t>&b;</t></si></sst>"),
            "no xml" => ChangedWorkbook.WithPart(sound, "xl/styles.xml", "<styleSheet><cellXfs>"),
            "bomb" => Archive("xl/workbook.xml", 65 * 1024 * 1024),
            "bomb that lies about its size" => Lying(),
            "larger than 16 MB" => new byte[(16 * 1024 * 1024) + 1],
            "two parts of one name" => Doubled(sound),
            "no hidden sheet" => ChangedWorkbook.Of(sound, book => book.Remove("Korevagt")),
            "another lock" => ChangedWorkbook.Of(sound, book => book.Said("Korevagt", "A2", "sha256:" + new string('0', 64))),
            "another format" => ChangedWorkbook.Of(sound, book => book.Said("Korevagt", "A1", "korevagt-sheet/0")),
            "draft" => SheetWorkbook.Write(
                folder.Sheet = BidSheetLayout.Of(folder.Sheet.Of, isDraft: true), WriteBidSheet.Values(folder.Sheet, folder.Whole),
                Language.Da),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "no such file"),
        };
    }

    private static byte[] Archive(string name, int zeros)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = archive.CreateEntry(name).Open();
            entry.Write(new byte[zeros]);
        }

        return stream.ToArray();
    }

    /// <summary>An archive whose one part unpacks to more than its directory says.</summary>
    private static byte[] Lying()
    {
        var bytes = Archive("xl/workbook.xml", 65 * 1024 * 1024);
        var directory = bytes.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        BitConverter.TryWriteBytes(bytes.AsSpan(directory + 24), 100);
        return bytes;
    }

    private static byte[] Doubled(byte[] sound)
    {
        using var stream = new MemoryStream();
        stream.Write(sound);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var entry = archive.CreateEntry("XL/Workbook.xml").Open();
            entry.Write("<workbook/>"u8);
        }

        return stream.ToArray();
    }

    private static byte[] WithType(byte[] sound)
    {
        using var stream = new MemoryStream();
        stream.Write(sound);
        using (var document = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            document.ChangeDocumentType(SpreadsheetDocumentType.MacroEnabledWorkbook);
        }

        return stream.ToArray();
    }
}
