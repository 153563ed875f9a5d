namespace Korevagt.Web.Tests;

/// <summary>A fact about the page itself, skipped with the reason where it was not built.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PageFactAttribute : FactAttribute
{
    public PageFactAttribute() => Skip = PageFiles.IsBuilt ? null : "Node.js was missing when the page was to be built";
}
