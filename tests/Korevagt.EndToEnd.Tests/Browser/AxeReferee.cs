using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Korevagt.EndToEnd.Tests.Browser;

/// <summary>
/// axe-core, the common referee of whether people who see, hear or point otherwise can use a page: contrast, names, order,
/// roles.
/// </summary>
internal static class AxeReferee
{
    private const string Ask = """
        async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
          .flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.target.join(' ')}: ${node.failureSummary} ${node.html.slice(0, 160)}`))
        """;

    private const string Checked = "async () => (await axe.run(document, { runOnly: ['color-contrast'] })).passes.flatMap(rule => rule.nodes).length";

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>What it objects to on the page as it is shown now.</summary>
    public static async Task<IReadOnlyList<string>> ObjectionsTo(IPage page)
    {
        await Bring(page);
        return (await page.EvaluateAsync<string[]>(Ask)).Distinct(StringComparer.Ordinal).ToList();
    }

    /// <summary>How many elements it has found readable, so that a page without objections is known to have been looked at.</summary>
    public static async Task<int> Readable(IPage page)
    {
        await Bring(page);
        return await page.EvaluateAsync<int>(Checked);
    }

    private static async Task Bring(IPage page)
    {
        if (await page.EvaluateAsync<bool>("() => typeof axe === 'undefined'"))
        {
            await page.EvaluateAsync(Script);
        }
    }
}
