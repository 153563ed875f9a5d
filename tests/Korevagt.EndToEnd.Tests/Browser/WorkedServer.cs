using Korevagt.EndToEnd.Tests.Support;
using Korevagt.Library.Tenders;
using Microsoft.Playwright;

namespace Korevagt.EndToEnd.Tests.Browser;

/// <summary>A running server on which a question is answered, a batch finished and a night over; begun when somebody first asks for it.</summary>
public sealed class WorkedServer : IAsyncLifetime
{
    private readonly Lazy<Task<RunningServer>> server;
    private RunningServer? begun;

    public WorkedServer() => server = new(BeginAsync);

    /// <summary>Addresses of the page's rooms, each with something to show.</summary>
    public async Task<IReadOnlyList<string>> RoomsAsync()
    {
        await server.Value;
        return
        [
            "/", "/?scenarie=uden-to-nattevagter", "/nat?scenarie=uden-to-nattevagter", "/scenarier", "/sammenlign", "/vaelg", $"/vaelg/{Question}",
            "/koersler", $"/koersler/{Batch}", "/naetter", $"/naetter/{Night}", "/besoeg", "/noegler",
        ];
    }

    /// <summary>The rooms by whose key they are entered: the operator's, and that of somebody of a tender team, which are for different eyes.</summary>
    public async Task<IReadOnlyList<(string Key, IReadOnlyList<string> Rooms)>> VisitorsAsync() =>
    [
        ((await server.Value).OperatorKey, await RoomsAsync()),
        (TeamKey, ["/udbud", .. Tenders.Select(tender => $"/udbud/{tender}")]),
    ];

    /// <summary>Opens the page, signed in.</summary>
    public async Task<OpenedPage> OpenAsync(InstalledBrowser browser, int width, string? key = null)
    {
        var running = await server.Value;
        var opened = await browser.Open(new Uri(running.At, "/log-ind"), null, width);
        await opened.Page.GetByLabel("Din nøgle").FillAsync(key ?? running.OperatorKey);
        await opened.Page.GetByRole(AriaRole.Button, new() { Name = "Log ind", Exact = true }).ClickAsync();
        return opened;
    }

    /// <summary>The address of a room.</summary>
    public async Task<string> AddressOfAsync(string room, string language) =>
        new Uri((await server.Value).At, $"{room}{(room.Contains('?', StringComparison.Ordinal) ? '&' : '?')}lang={language}").AbsoluteUri;

    private long Question { get; set; }

    private long Batch { get; set; }

    private string Night { get; set; } = "";

    private string TeamKey { get; set; } = "";

    private IReadOnlyList<string> Tenders { get; set; } = [];

    // What nobody looks at is not begun.
    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (begun is not null)
        {
            await begun.DisposeAsync();
        }
    }

    private async Task<RunningServer> BeginAsync()
    {
        begun = await RunningServer.StartAsync();
        Question = await DoneWork.QuestionAsync(begun);
        Batch = await DoneWork.BatchAsync(begun);
        Night = (await DoneWork.NightAsync(begun)).GetProperty("night").GetString()!;
        var made = await begun.AskAsync(begun.OperatorKey, HttpMethod.Post, "/keys", new { name = "Anna (opfundet)", role = "tender" });
        TeamKey = made.GetProperty("key").GetString()!;
        await using var invented = await InventedTenders.OnAsync(begun, begun.Store + ".seal");
        Tenders =
        [
            await invented.AtAsync(TenderState.Draft, "Opfundet kladde"), await invented.AtAsync(TenderState.Locked, "Opfundet, låst"),
            await invented.AtAsync(TenderState.Opened, "Opfundet, åbnet"), await invented.AtAsync(TenderState.Decided, "Opfundet eksempel: kørsel for lægevagten i fire byer"),
        ];
        return begun;
    }
}
