using Microsoft.Playwright;

namespace Korevagt.EndToEnd.Tests.Browser;

/// <summary>A page in the browser, with what it complained of and asked for from the beginning.</summary>
public sealed class OpenedPage : IAsyncDisposable
{
    private readonly IBrowserContext context;

    public OpenedPage(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
        page.Console += (_, message) => Complaints.AddRange(message.Type is "error" or "warning" ? [message.Text] : []);
        page.PageError += (_, error) => Complaints.Add(error);
        page.Request += (_, request) => Requests.Add(request.Url);
    }

    public IPage Page { get; }

    /// <summary>Errors and warnings of the console and of scripts.</summary>
    public List<string> Complaints { get; } = [];

    /// <summary>Every address asked for.</summary>
    public List<string> Requests { get; } = [];

    public async Task GoTo(Uri address) => await Page.GotoAsync(address.AbsoluteUri, new() { WaitUntil = WaitUntilState.Load });

    /// <summary>How far the page is wider than its window, in CSS pixels.</summary>
    public Task<int> Overflow() => Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
