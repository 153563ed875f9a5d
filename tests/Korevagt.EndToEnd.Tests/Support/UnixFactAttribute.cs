namespace Korevagt.EndToEnd.Tests.Support;

/// <summary>A fact that sends signals, as Unix has them.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute()
    {
        if (OperatingSystem.IsWindows())
        {
            Skip = "sends a Unix signal";
        }
    }
}
