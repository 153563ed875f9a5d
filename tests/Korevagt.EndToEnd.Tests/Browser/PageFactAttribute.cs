using Korevagt.Web;

namespace Korevagt.EndToEnd.Tests.Browser;

/// <summary>A fact of the planners' page, which is skipped with the reason where there is no browser, or the page was built without Node.js.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PageFactAttribute : FactAttribute
{
    public PageFactAttribute() => Skip = Reason;

    /// <summary>Why the page cannot be looked at; null where it can.</summary>
    public static string? Reason => PageFiles.IsBuilt ? new BrowserFactAttribute().Skip : "needs the page, which was built without Node.js 20";
}
