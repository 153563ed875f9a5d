namespace Korevagt.Tests;

/// <summary>A fact that needs files beside the repository or in it, and is skipped with the reason where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedDataFactAttribute : FactAttribute
{
    public SharedDataFactAttribute(params string[] files)
    {
        var missing = files.Where(f => SharedData.Find(f) is null).ToList();
        if (missing.Count > 0)
        {
            Skip = $"needs {string.Join(", ", missing)}, which is not there";
        }
    }
}
