using Korevagt.EndToEnd.Tests.Support;
using Korevagt.Tests.Postgres;
using Korevagt.Tests.Tenders;
using Microsoft.Playwright;

namespace Korevagt.EndToEnd.Tests.Browser;

/// <summary>A whole tender on the page: from a draft without quantities to letters and the award beside the plan of today.</summary>
[Trait("Pace", "Slow")]
public sealed class TenderDayTests(InstalledBrowser browser) : IClassFixture<InstalledBrowser>
{
    // Simulated years and a road map, on a machine that may have much else to do.
    private const float Patience = 240_000;

    private static readonly LocatorAssertionsToBeVisibleOptions Patiently = new() { Timeout = Patience };
    private static readonly LocatorAssertionsToContainTextOptions InTime = new() { Timeout = Patience };

    [PageFact]
    public async Task OnTheEmbeddedStore_ATenderGoesFromDraftToLetters() => await DayAsync(null);

    [PagePostgresFact]
    public async Task OnPostgres_TheSameTender() => await DayAsync(await PostgresServer.NewDatabaseAsync());

    [PageFact]
    public async Task WhoHasNothingToDoWithTenders_SeesNoneOfThem()
    {
        await using var server = await RunningServer.StartAsync();
        await using var opened = await browser.Open(await server.LinkAsync(), null);
        var page = opened.Page;
        await Assertions.Expect(page.Locator("main.desk")).ToBeVisibleAsync(Patiently);
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Udbud", Exact = true })).ToHaveCountAsync(0);
        await page.GotoAsync(new Uri(server.At, "/udbud").AbsoluteUri);
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Din nøgle har ingen ret til udbud", InTime);
    }

    private async Task DayAsync(string? database)
    {
        var sealKey = Path.Combine(Directory.CreateTempSubdirectory("korevagt-seal-").FullName, "noegle");
        await File.WriteAllTextAsync(sealKey, new string('7', 64));
        await using var server = await RunningServer.StartAsync(database, $"--Tenders:SealKeyFile={sealKey}");
        await using var anna = await SignInAsync(server, "Anna (opfundet)");
        var page = anna.Page;
        await page.EvaluateAsync("() => { window.confirm = () => true; }");
        await page.GetByRole(AriaRole.Link, new() { Name = "Udbud", Exact = true }).PressAsync("Enter");
        await DraftAsync(page, server);
        var id = new Uri(page.Url).Segments[^1];
        await Button(page, "Lås udbuddet").PressAsync("Enter");
        await Assertions.Expect(Section(page, "Tilbud")).ToContainTextAsync("heller ikke hvor mange der er", InTime);

        // Who comes too late is told so, and eight came in time.
        await using (var invented = await InventedTenders.OnAsync(server, sealKey))
        {
            await invented.ReceiveAsync(id);
        }

        var late = Path.Combine(Path.GetDirectoryName(sealKey)!, "sent.xlsx");
        await File.WriteAllBytesAsync(late, FilledSheets.Of(FilledSheets.Plan(), InventedTenders.File(), 0));
        await page.GetByLabel("Udfyldt tilbudsliste").SetInputFilesAsync(late);
        await Button(page, "Tag imod").PressAsync("Enter");
        await Assertions.Expect(page.Locator(".notice")).ToContainTextAsync("tilbuddet er ikke modtaget", InTime);
        await Button(page, "Luk").ClickAsync();

        await OpenAsync(page, server, id);
        await JudgeAsync(page);
        await AwardAsync(page);
        await PapersAsync(page);
        await SeeAsync(page);
        Assert.All(anna.Complaints, complaint => Assert.Matches("401|409", complaint));
        Assert.All(anna.Requests.Where(asked => !asked.StartsWith("data:", StringComparison.Ordinal)), asked => Assert.StartsWith(server.At.AbsoluteUri, asked, StringComparison.Ordinal));
        Directory.Delete(Path.GetDirectoryName(sealKey)!, recursive: true);
    }

    private static async Task DraftAsync(IPage page, RunningServer server)
    {
        var file = InventedTenders.File();
        foreach (var lot in file["lots"]!.AsArray())
        {
            lot!.AsObject().Remove("quantities");
        }

        var path = server.PathOf("udbud.json");
        await File.WriteAllTextAsync(path, file.ToJsonString());
        await page.GetByLabel("Udbuddets fil (JSON)").SetInputFilesAsync(path);
        await Button(page, "Indsend").PressAsync("Enter");
        await Assertions.Expect(Section(page, "Kontrol")).ToContainTextAsync("skal rettes, før udbuddet kan låses", InTime);
        await Assertions.Expect(Button(page, "Lås udbuddet")).ToBeDisabledAsync();

        // Which lots there could be, and the quantities of those that are put out.
        await Button(page, "Beregn forslag").PressAsync("Enter");
        await Button(page, "Vis delingen i 6 delaftaler").PressAsync("Enter", new() { Timeout = Patience });
        await Assertions.Expect(page.Locator(".division li")).ToHaveCountAsync(6, new() { Timeout = Patience });
        await page.GetByLabel("Simulerede år").FillAsync("2");
        await Button(page, "Sæt mængderne").PressAsync("Enter");
        await Assertions.Expect(Section(page, "Kontrol")).ToContainTextAsync("Ingen fejl", InTime);
        await Assertions.Expect(Section(page, "Delaftaler")).ToContainTextAsync("3.285 timer", InTime);
        await page.GetByLabel("Forsøg", new() { Exact = true }).FillAsync("2");
        await Button(page, "Prøv reglerne").PressAsync("Enter");
        await Assertions.Expect(page.Locator(".stamp")).ToContainTextAsync("PRØVEUDBUD", InTime);
    }

    // Anna asks, and nothing happens before Bo has asked too.
    private async Task OpenAsync(IPage page, RunningServer server, string id)
    {
        await Button(page, "Åbn tilbuddene").PressAsync("Enter");
        await Assertions.Expect(Section(page, "Tilbud")).ToContainTextAsync("Anna (opfundet) har bedt om at åbne", InTime);
        await using (var bo = await SignInAsync(server, "Bo (opfundet)"))
        {
            await bo.Page.GotoAsync(new Uri(server.At, $"/udbud/{id}").AbsoluteUri);
            await Button(bo.Page, "Åbn tilbuddene").PressAsync("Enter", new() { Timeout = Patience });
            await Assertions.Expect(Section(bo.Page, "Tilbud")).ToContainTextAsync("8 tilbud", InTime);
        }

        await page.ReloadAsync();
        await Assertions.Expect(Section(page, "Tilbud")).ToContainTextAsync("8 tilbud", InTime);
        await Assertions.Expect(Section(page, "Tildeling efter de fastsatte regler")).ToContainTextAsync("Der mangler at blive afgjort", InTime);
    }

    private static async Task JudgeAsync(IPage page)
    {
        for (var judged = 0; judged < FilledSheets.Count; judged++)
        {
            await Section(page, "Tilbud").Locator("tr", new() { HasText = "ikke afgjort" }).First.GetByRole(AriaRole.Button).PressAsync("Enter");
            var window = page.GetByRole(AriaRole.Dialog);
            await window.GetByLabel("Begrundelse").FillAsync("Alle krav er opfyldt.");
            await window.GetByRole(AriaRole.Button, new() { Name = "Opfylder kravene", Exact = true }).PressAsync("Enter");
            await Assertions.Expect(Section(page, "Tilbud").Locator(".badge.met")).ToHaveCountAsync(judged + 1, new() { Timeout = Patience });
        }
    }

    private static async Task AwardAsync(IPage page)
    {
        await page.GetByLabel("Lodtrækningens tal").FillAsync("1");
        await Button(page, "Tildel efter reglerne").PressAsync("Enter");
        var award = Section(page, "Tildeling efter de fastsatte regler");
        await Assertions.Expect(award).ToContainTextAsync("Det er bevist, at ingen tildeling", InTime);

        // What is analysed stands apart, and says so.
        await Button(page, "Beregn analyserne").PressAsync("Enter");
        var analyses = Section(page, "Analyser");
        await Assertions.Expect(analyses.Locator(".bars-told").First).ToContainTextAsync("Højst så mange delaftaler til én", InTime);
        await Assertions.Expect(analyses.Locator(".stamp")).ToHaveTextAsync("ANALYSE – ikke tildeling");
        await Assertions.Expect(award.Locator(".stamp, .price-bar")).ToHaveCountAsync(0);
        await Button(page, "Beslut tildelingen").PressAsync("Enter");
        var window = page.GetByRole(AriaRole.Dialog);
        await window.GetByLabel("Bemærkning").FillAsync("Opfundet møde.");
        await window.GetByRole(AriaRole.Button, new() { Name = "Beslut tildelingen" }).PressAsync("Enter");
        await Assertions.Expect(page.Locator(".tender-steps [aria-current=step]")).ToHaveTextAsync("Besluttet", new() { Timeout = Patience });
    }

    private static async Task PapersAsync(IPage page)
    {
        await Button(page, "Vis brevene").PressAsync("Enter");
        await Assertions.Expect(Section(page, "Breve, bekendtgørelse og plan").Locator("li a")).ToHaveCountAsync(FilledSheets.Count, new() { Timeout = Patience });
        await page.GetByLabel("Ordregiver").FillAsync("Regionen");
        await page.GetByLabel("Nummer i OCDS").FillAsync("ocds-abc123-1");
        var fetched = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Hent bekendtgørelse om tildeling" }).PressAsync("Enter"));
        Assert.Contains("ocds-abc123-1", await File.ReadAllTextAsync(await fetched.PathAsync()), StringComparison.Ordinal);

        // The hash of the last line is found again, and another is not.
        var protocol = Section(page, "Protokol");
        await Assertions.Expect(protocol).ToContainTextAsync("linjer passer til hinanden", InTime);
        var last = (await protocol.Locator("p .hash").InnerTextAsync()).Trim();
        await page.GetByLabel("En hash, der er gemt").FillAsync(last);
        await Assertions.Expect(protocol).ToContainTextAsync("Intet op til den er ændret");
        await page.GetByLabel("En hash, der er gemt").FillAsync("sha256:" + new string('0', 64));
        await Assertions.Expect(protocol).ToContainTextAsync("Den står ikke i protokollen");
    }

    // The winners' prices as contracts, beside the plan of today, on the main screen.
    private static async Task SeeAsync(IPage page)
    {
        await Button(page, "Sammenlign tildelingen med i dag").PressAsync("Enter");
        await Assertions.Expect(page.Locator("main.desk")).ToBeVisibleAsync(Patiently);
        await Assertions.Expect(page.Locator(".draft-name")).ToContainTextAsync("Tildeling:", InTime);
        await Assertions.Expect(page.Locator(".progress[data-done=true]").First).ToBeVisibleAsync(Patiently);
    }

    private async Task<OpenedPage> SignInAsync(RunningServer server, string name)
    {
        var made = await server.AskAsync(server.OperatorKey, HttpMethod.Post, "/keys", new { name, role = "tender" });
        var opened = await browser.Open(new Uri(server.At, "/log-ind"), null);
        await opened.Page.GetByLabel("Din nøgle").FillAsync(made.GetProperty("key").GetString()!);
        await opened.Page.GetByRole(AriaRole.Button, new() { Name = "Log ind", Exact = true }).ClickAsync();
        await Assertions.Expect(opened.Page.Locator("main.desk")).ToBeVisibleAsync(Patiently);
        return opened;
    }

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private static ILocator Section(IPage page, string title) => page.GetByRole(AriaRole.Region, new() { Name = title, Exact = true });
}
