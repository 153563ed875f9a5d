namespace Korevagt.EndToEnd.Tests.Browser;

/// <summary>A theory of the planners' page, which is skipped as <see cref="PageFactAttribute"/> says.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PageTheoryAttribute : TheoryAttribute
{
    public PageTheoryAttribute() => Skip = PageFactAttribute.Reason;
}
