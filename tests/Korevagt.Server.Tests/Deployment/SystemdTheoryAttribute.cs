namespace Korevagt.Server.Tests.Deployment;

/// <summary>A theory that needs <c>systemd-analyze</c>, and is skipped with the reason where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SystemdTheoryAttribute : TheoryAttribute
{
    public SystemdTheoryAttribute()
    {
        if (!File.Exists("/usr/bin/systemd-analyze"))
        {
            Skip = "needs systemd-analyze, which is not there";
        }
    }
}
